/**
 * What other pages place: a button that puts documents into a collection, and the public notes at a document (which can be written
 * at any text in an element with `data-annotate` and `data-place`).
 */
export { AddToCollection } from './add-to-collection.tsx';
export { Annotations } from './annotations.tsx';
