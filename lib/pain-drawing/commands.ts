// What can be done to a pain drawing: the public face of this folder.
import 'server-only';

export { savePainDrawing } from './save-pain-drawing';
