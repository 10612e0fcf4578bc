// Prisma's schema engine in WebAssembly: migrations without downloading a native binary.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import { Pool } from 'pg';

const ENGINE = '@prisma/schema-engine-wasm/schema_engine_bg';

/** What the package exports for binding; its own types name only the engine. */
type EngineBindings = {
  readonly __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
  readonly SchemaEngine: typeof SchemaEngine;
};

let bindings: Promise<EngineBindings> | undefined;

/** Runs `work` with an engine connected as the owner of the tables. */
export async function withSchemaEngine<Value>(
  ownerUrl: string,
  work: (engine: SchemaEngine) => Promise<Value>,
): Promise<Value> {
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  const pool = new Pool({ connectionString: ownerUrl, max: 2 });
  const factory = new WholeScriptAdapter(pool);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
    return await work(engine);
  } catch (error) {
    // The engine knows a refused script only by a number; what PostgreSQL said is with the factory.
    if (!factory.refused) throw error;
    throw new Error(`A migration failed: ${factory.refused.message}`, { cause: error });
  } finally {
    await pool.end();
  }
}

/**
 * PrismaPg cuts a script at every semicolon, also inside a function body or a text. Sent whole,
 * PostgreSQL parses it itself and runs it as one transaction: a failed migration leaves nothing.
 */
class WholeScriptAdapter extends PrismaPg {
  refused: Error | undefined;

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        if (error instanceof Error) this.refused = error;
        throw error;
      }
    };
    return adapter;
  }
}

async function loadBindings(): Promise<EngineBindings> {
  const glue: EngineBindings & WebAssembly.ModuleImports = await import(ENGINE);
  const folder = join(createRequire(import.meta.url).resolve(ENGINE), '..');
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return glue;
}
