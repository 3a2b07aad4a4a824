/** The search port on LanceDB: a folder by default, object storage by its address. */
export { LanceCorpus, type LanceOptions } from './corpus.ts';
export { cutWithJieba } from './cutter.ts';
