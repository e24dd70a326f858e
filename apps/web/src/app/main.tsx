import { createRoot } from 'react-dom/client';
import { initialLanguage } from '../parts/language.tsx';
import { App } from './app.tsx';
import './route-facts.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const initial = await initialLanguage();
createRoot(root).render(<App initial={initial} />);
