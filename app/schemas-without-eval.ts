import { config } from 'zod';

// The library would try to compile each schema, and the content security policy would report it.
config({ jitless: true });
