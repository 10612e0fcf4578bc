// PostgreSQL refuses to run as root. Where Iliac does, the database gets an account of its own.
import { execFileSync } from 'node:child_process';

/** For child_process; empty: the account of this process will do. */
export type Account = { readonly uid?: number; readonly gid?: number };

const NAME = 'postgres';

/** The account PostgreSQL shall run under. As root, creates the system account when it is missing. */
export function accountForPostgres(): Account {
  if (process.getuid?.() !== 0) return {};
  return lookUp() ?? create();
}

function lookUp(): Account | undefined {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    // `id` fails for an account that does not exist: the caller creates it.
    return undefined;
  }
}

function create(): Account {
  execFileSync('groupadd', ['--system', NAME], { stdio: 'ignore' });
  execFileSync('useradd', ['--system', '--gid', NAME, '--no-create-home', NAME], {
    stdio: 'ignore',
  });
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, NAME], { encoding: 'utf8', stdio: 'pipe' }));
}
