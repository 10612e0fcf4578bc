// The knowledge this release ships, read on first use and then kept; parsed unless a release vouches for it.
import { join } from 'node:path';
import {
  type KnowledgeBase,
  loadKnowledgeBase,
  loadReleasedKnowledgeBase,
  versionOf,
} from './knowledge-base';
import { readData } from './read-data';
import { releasedVersions } from './releases';

let current: KnowledgeBase | undefined;

/** The shipped knowledge. Throws a KnowledgeError when a data file is not valid. */
export function knowledgeBase(): KnowledgeBase {
  current ??= load();
  return current;
}

function load(): KnowledgeBase {
  const raw = readData(dataDirectory());
  const version = versionOf(raw);
  const isReleased = releasedVersions(releasesDirectory()).includes(version);
  return isReleased ? loadReleasedKnowledgeBase(raw, version) : loadKnowledgeBase(raw);
}

/** Every program of the project runs in its top folder; the built server has a copy of the data there. */
export function dataDirectory(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'knowledge', 'data');
}

/** The folder of earlier releases. */
export function releasesDirectory(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'knowledge', 'releases');
}
