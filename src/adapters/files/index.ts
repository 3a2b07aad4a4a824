/**
 * Files as people hand them in: packages unpacked and judged safely (`readPackage`), read into the model of an
 * application (`readApplication`), images made fit for a browser (`renderImage`), and blobs kept by their content.
 */
export {
  type ApplicationInput,
  type ReadApplication,
  type ReadOptions,
  readApplication,
  type StoredPart,
} from './application.ts';
export { FolderBlobStore } from './blob-folder.ts';
export { type FileType, mimeTypes, typeNames, typeOf } from './file-type.ts';
export { defaultLimits, type Limits, shownSize } from './limits.ts';
export { type InputFile, type PackageContents, type PackageFile, type PackageInput, readPackage } from './package.ts';
export { checkImage, renderImage, type ShownImage } from './render-image.ts';
