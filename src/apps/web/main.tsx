import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import './theme/tokens.css';
import './theme/base.css';
import './theme/print.css';

// Fonts arrive beside the page, never before it: text is readable from the first paint.
void import('./theme/fonts.ts');

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
