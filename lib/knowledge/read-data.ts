// The data folder from the disk. Some two thousand small files: reading them at once takes less time
// than loading them as modules one by one, and a change of the data needs no build (decision 0010).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, KnowledgeError } from './fault';
import { emptyFolders, type KnowledgeFolder, type RawKnowledge } from './raw-knowledge';

/** Every JSON file of the folder. Throws one KnowledgeError that names each file that cannot be used. */
export function readData(directory: string): RawKnowledge {
  const faults: Fault[] = [];
  const folders = emptyFolders();
  let model: unknown;
  for (const file of jsonFiles(directory)) {
    const content = contentOf(directory, file, faults);
    const [, folder = '', name = ''] = /^([^/]+)\/(.+)\.json$/.exec(file) ?? [];
    if (file === 'model.json') model = content;
    else if (isFolder(folders, folder)) folders[folder][name] = content;
    else faults.push(fault(file, 'No knowledge lies here', 'Move it to a folder that data/ has'));
  }
  if (faults.length > 0) throw new KnowledgeError(faults);
  return { ...folders, model };
}

function isFolder(folders: object, name: string): name is KnowledgeFolder {
  return Object.hasOwn(folders, name);
}

/** Paths below the directory, with forward slashes. */
function jsonFiles(directory: string): readonly string[] {
  const paths: string[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of readdirSync(join(directory, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) open.push(`${folder}${entry.name}/`);
      else if (entry.name.endsWith('.json')) paths.push(`${folder}${entry.name}`);
    }
  }
  return paths;
}

function contentOf(directory: string, file: string, faults: Fault[]): unknown {
  try {
    return JSON.parse(readFileSync(`${directory}/${file}`, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    faults.push(fault(file, `It is not JSON: ${reason}`, 'Correct the place that it names'));
    return undefined;
  }
}

function fault(file: string, reason: string, remedy: string): Fault {
  return { rule: 'schema', file, path: '', reason, remedy };
}
