import { Outlet } from '@tanstack/react-router';
import { useSay } from '../language/words';
import { Banners } from './banners';
import { Footer } from './footer';
import { Header } from './header';
import { Keyboard } from './keyboard';
import { ToastProvider } from './toasts';
import { SiteProvider } from './site';

/** The frame around every page. */
export function Layout() {
  const say = useSay();
  return (
    <SiteProvider>
      <ToastProvider>
        <Keyboard>
          <div className="skiplinks d-print-none">
            <a className="visually-hidden-focusable" href="#main">
              {say('web.shell.skipToContent')}
            </a>
            <a className="visually-hidden-focusable" href="#footer">
              {say('web.shell.skipToFooter')}
            </a>
          </div>
          <Banners />
          <Header />
          <main id="main" tabIndex={-1}>
            <Outlet />
          </main>
          <Footer />
        </Keyboard>
      </ToastProvider>
    </SiteProvider>
  );
}
