import type { FieldValues, Resolver } from 'react-hook-form';
import type * as z from 'zod';

/**
 * Checks a form with the schema the server parses with, and loads both it and the library on the first
 * submit: they would be a quarter of what a page must load before it answers. When they cannot be
 * loaded the values go to the server as they are, which checks everything in any case.
 */
export function lazyResolver<Input extends FieldValues, Output>(
  load: () => Promise<z.ZodType<Output, Input>>,
): Resolver<Input, unknown, Output> {
  return async (values, context, options) => {
    const loaded = await Promise.all([
      import('@hookform/resolvers/zod'),
      load(),
      import('./schemas-without-eval'),
    ]).catch(() => null);
    // The action takes anything: what it could not check here is refused there by field.
    if (!loaded) return { values: values as unknown as Output, errors: {} };
    const [{ zodResolver }, schema] = loaded;
    return zodResolver(schema)(values, context, options);
  };
}
