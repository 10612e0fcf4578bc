// The data folder from the disk. Some two thousand small files: reading them at once takes less time
// than loading them as modules one by one, and a change of the data needs no build (decision 0010).
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Fault, KnowledgeError } from './fault';
import { emptyFolders, type KnowledgeFolder, type RawKnowledge } from './raw-knowledge';

/** Every JSON file of the folder. Throws one KnowledgeError that names each file that cannot be used. */
export function readData(directory: string): RawKnowledge {
  const faults: Fault[] = [];
  const folders = emptyFolders();
  let model: unknown;
  for (const file of jsonFiles(directory)) {
    const content = contentOf(directory, file, faults);
    const [folder = '', ...rest] = file.slice(0, -'.json'.length).split('/');
    if (file === 'model.json') model = content;
    else if (isFolder(folder)) folders[folder][rest.join('/')] = content;
    else faults.push(fault(file, 'No knowledge lies here', 'Move it to a folder that data/ has'));
  }
  if (faults.length > 0) throw new KnowledgeError(faults);
  return { ...folders, model };
}

function isFolder(name: string): name is KnowledgeFolder {
  return Object.hasOwn(emptyFolders(), name);
}

/** Paths below the directory, with forward slashes. */
function jsonFiles(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

function contentOf(directory: string, file: string, faults: Fault[]): unknown {
  try {
    return JSON.parse(readFileSync(join(directory, file), 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    faults.push(fault(file, `It is not JSON: ${reason}`, 'Correct the place that it names'));
    return undefined;
  }
}

function fault(file: string, reason: string, remedy: string): Fault {
  return { rule: 'schema', file, path: '', reason, remedy };
}
