import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { App } from './App.tsx';
import { storedLanguage } from './data/store.ts';
import { showLanguage } from './i18n/language.ts';
import './layout/print.css';

showLanguage(storedLanguage());

// a data router: only with one can react-admin warn of unsaved changes
const router = createBrowserRouter([{ path: '*', element: <App /> }]);

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no element #app.');
createRoot(place).render(
  <StrictMode>
    {/* As a transition, the way to the sign-in page would be overtaken by react-admin's clearing of its caches, which
        starts the way again: a loop of many seconds. */}
    <RouterProvider router={router} useTransitions={false} />
  </StrictMode>,
);
