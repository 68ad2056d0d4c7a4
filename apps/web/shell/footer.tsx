import { Link } from '@tanstack/react-router';
import { useDates } from '../language/dates';
import { useNumber, useOwn, useSay } from '../language/words';
import { useAdministrators } from './administrators';
import { useKeyHelp } from './keyboard';
import { useAuthority } from './site';

/** Whose site this is, how far its record is sealed, and which version runs. */
export function Footer() {
  const authority = useAuthority();
  const say = useSay();
  const own = useOwn();
  const help = useKeyHelp();
  const { mayAct } = useAdministrators();
  return (
    <footer id="footer" className="it-footer" tabIndex={-1}>
      <div className="it-footer-main">
        <div className="container-xxl footer-columns">
          <section>
            <h2>{authority ? own(authority.name) : 'Copianifica'}</h2>
            <p>{say('web.footer.purpose')}</p>
          </section>
          <section className="d-print-none">
            <h2>{say('web.footer.pages')}</h2>
            <ul>
              <li>
                <Link to="/about">{say('web.nav.about')}</Link>
              </li>
              <li>
                <Link to="/terms">{say('web.terms.title')}</Link>
              </li>
              <li>
                <Link to="/majority">{say('web.majority.title')}</Link>
              </li>
              <li>
                <Link to="/accessibility">{say('web.accessibility.title')}</Link>
              </li>
              <li>
                <a href="/record/key">{say('web.footer.key')}</a>
              </li>
              <li>
                <a href="/albo.csv">{say('web.footer.albo')}</a>
              </li>
              {mayAct && (
                <>
                  <li>
                    <Link to="/notices/texts">{say('web.texts.title')}</Link>
                  </li>
                  <li>
                    <Link to="/protocol">{say('web.protocol.title')}</Link>
                  </li>
                </>
              )}
            </ul>
          </section>
          <section>
            <h2>{say('web.footer.record')}</h2>
            <Sealed />
          </section>
        </div>
      </div>
      <div className="it-footer-small-prints">
        <div className="container-xxl small-prints">
          <span>{say('web.footer.version', { version: __VERSION__ })}</span>
          <span>{say('web.footer.noTracking')}</span>
          <button type="button" className="key-help d-print-none" onClick={help}>
            {say('web.keys.title')} <kbd aria-hidden="true">?</kbd>
          </button>
        </div>
      </div>
    </footer>
  );
}

function Sealed() {
  const checkpoint = useAuthority()?.checkpoint;
  const say = useSay();
  const number = useNumber();
  const dates = useDates();
  if (!checkpoint) return <p>{say('web.footer.notSealed')}</p>;
  return (
    <>
      <p>
        {say('web.footer.sealed', { size: number(checkpoint.size), at: dates.instant(checkpoint.signedAt) })}
      </p>
      <p>
        <code className="hash">{checkpoint.root}</code>
      </p>
    </>
  );
}
