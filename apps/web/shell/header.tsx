import { Link } from '@tanstack/react-router';
import { LANGUAGES } from '../language/catalogue';
import { useLanguage } from '../language/language-provider';
import { useOwn, useSay } from '../language/words';
import { choosePlan } from '../plan/choose-plan';
import { Account } from './account';
import { useAuthority, useMe, useSite } from './site';
import { ThemeSwitch } from './theme-switch';

export function Header() {
  return (
    <header className="site-header">
      <SlimHeader />
      <CentreHeader />
      <NavigationRow />
    </header>
  );
}

function SlimHeader() {
  const authority = useAuthority();
  const own = useOwn();
  return (
    <div className="it-header-slim-wrapper">
      <div className="container-xxl slim-row">
        <span className="slim-brand">{authority ? own(authority.name) : ' '}</span>
        <div className="slim-tools d-print-none">
          <ThemeSwitch />
          <LanguageSwitch />
          <Account />
        </div>
      </div>
    </div>
  );
}

const NAMES = { it: 'Italiano', en: 'English' } as const;

function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const say = useSay();
  return (
    <div className="language-switch" role="group" aria-label={say('web.shell.language')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className="slim-button"
          aria-pressed={one === language}
          onClick={() => choose(one)}
        >
          <span aria-hidden="true">{one}</span>
          <span className="visually-hidden">{NAMES[one]}</span>
        </button>
      ))}
    </div>
  );
}

function CentreHeader() {
  const { data } = useSite();
  const say = useSay();
  const own = useOwn();
  const plan = data && choosePlan(data.plans, data.authority.today);
  return (
    <div className="it-header-center-wrapper">
      <div className="container-xxl centre-row">
        <Link to="/" className="brand" activeProps={{}}>
          <svg className="brand-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path d="M12 34V18m12 16V10m12 24V22" strokeWidth="5" strokeLinecap="round" />
            <path d="M6 41h36" strokeWidth="3" strokeLinecap="round" opacity="0.7" />
          </svg>
          <span>
            <span className="brand-title" lang={plan ? 'it' : undefined}>
              {plan?.title ?? say('web.shell.noPlan')}
            </span>
            <span className="brand-tagline">
              {plan?.current
                ? say('web.shell.cycle', {
                    first: String(plan.firstYear),
                    last: String(plan.lastYear),
                    state: own(plan.current.state.label),
                  })
                : plan &&
                  say('web.shell.years', { first: String(plan.firstYear), last: String(plan.lastYear) })}
            </span>
          </span>
        </Link>
      </div>
    </div>
  );
}

function NavigationRow() {
  const say = useSay();
  const me = useMe();
  const unread = useSite().data?.unread ?? 0;
  return (
    <nav className="nav-row d-print-none" aria-label={say('web.nav.label')}>
      <div className="container-xxl">
        <ul>
          <li>
            <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
              {say('web.nav.plan')}
            </Link>
          </li>
          <li>
            <Link to="/desk">{me?.signedIn ? say('web.nav.desk') : say('web.nav.deskShort')}</Link>
          </li>
          {me?.actingAs && (
            <li>
              <Link to="/inbox" activeOptions={{ includeSearch: false }}>
                {say('web.nav.inbox', { count: unread })}
              </Link>
            </li>
          )}
          <li>
            <Link to="/cycles" activeOptions={{ includeSearch: false }}>
              {say('web.nav.cycles')}
            </Link>
          </li>
          <li>
            <Link to="/procedures" activeOptions={{ includeSearch: false }}>
              {say('web.nav.procedures')}
            </Link>
          </li>
          <li>
            <Link to="/terms" activeOptions={{ includeSearch: false }}>
              {say('web.nav.terms')}
            </Link>
          </li>
          <li>
            <Link to="/majority" activeOptions={{ includeSearch: false }}>
              {say('web.nav.majority')}
            </Link>
          </li>
          <li>
            <Link to="/about">{say('web.nav.about')}</Link>
          </li>
        </ul>
      </div>
    </nav>
  );
}
