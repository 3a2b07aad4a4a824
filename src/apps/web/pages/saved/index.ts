/** What other pages place: a button that keeps a formula. */
export { SaveQueryButton } from './save-query-button.tsx';
