// `node --import tsx scripts/build.ts`: the production build alone, for the container image.
import { build } from './launch/build';

if (!(await build())) process.exit(1);
