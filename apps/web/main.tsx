import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { createConnection } from './connection/client';
import { LiveProvider } from './connection/live';
import { documentLanguage, loadCatalogue } from './language/catalogue';
import { LanguageProvider } from './language/language-provider';
import { router } from './routes';
import '@fontsource/titillium-web/latin-400.css';
import '@fontsource/titillium-web/latin-600.css';
import '@fontsource/titillium-web/latin-700.css';
import '@fontsource/titillium-web/latin-ext-400.css';
import '@fontsource/titillium-web/latin-ext-600.css';
import '@fontsource/titillium-web/latin-ext-700.css';
import './styles/index.scss';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

// The first words are there before the first paint of the page: nothing flickers from key to sentence.
loadCatalogue(documentLanguage()).then(
  (messages) =>
    createRoot(root).render(
      <StrictMode>
        <LanguageProvider first={messages}>
          <Provider value={createConnection()}>
            <LiveProvider>
              <RouterProvider router={router} />
            </LiveProvider>
          </Provider>
        </LanguageProvider>
      </StrictMode>,
    ),
  () => {
    // No catalogue, so no sentence to look up: the two that are said without one.
    root.textContent =
      'La pagina non si è caricata per intero: ricaricala. / The page did not load: reload it.';
  },
);
