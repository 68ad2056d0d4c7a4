// Every address of the site. Filters and open forms are search parameters, so that each can be sent as a link.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { SHOWN, type ObservationsSearch } from './consultation/search';
import { readControlSearch } from './control/search';
import { readCyclesSearch } from './cycles/search';
import { readMajoritySearch } from './majority/search';
import { readInboxSearch } from './inbox/search';
import { NotFoundPage } from './not-found/not-found-page';
import { HomePage, OnePlanPage } from './plan/home-page';
import type { PlanSearch } from './plan/shown';
import { readProcedureSearch } from './procedures/search';
import { Broken } from './shell/broken';
import { Layout } from './shell/layout';
import { readTermSearch } from './terms/search';

const whole = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};
const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** A zone's code, which an address may have written without quotes. */
const code = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : words(value);

const readPlanSearch = (search: Record<string, unknown>): PlanSearch => ({
  version: whole(search['version']),
  compare: whole(search['compare']),
});

const root = createRootRoute({ component: Layout, notFoundComponent: NotFoundPage, errorComponent: Broken });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: readPlanSearch,
  component: HomePage,
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plans/$id',
  validateSearch: readPlanSearch,
  component: OnePlanPage,
});

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  component: lazyRouteComponent(() => import('./desk/desk-page'), 'DeskPage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/desk/calendar',
  component: lazyRouteComponent(() => import('./calendar/calendar-page'), 'CalendarPage'),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./webhooks/webhooks-page'), 'WebhooksPage'),
});

const deliveries = createRoute({
  getParentRoute: () => root,
  path: '/deliveries',
  validateSearch: (search): { case?: string; all?: boolean } => ({
    case: words(search['case']),
    all: search['all'] === true ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('./deliveries/deliveries-page'), 'DeliveriesPage'),
});

const link = createRoute({
  getParentRoute: () => root,
  path: '/link',
  component: lazyRouteComponent(() => import('./link/link-page'), 'LinkPage'),
});

const propose = createRoute({
  getParentRoute: () => root,
  path: '/propose',
  component: lazyRouteComponent(() => import('./propose/propose-page'), 'ProposePage'),
});

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  validateSearch: (search): { action?: string; item?: string } => ({
    action: words(search['action']),
    item: code(search['item']),
  }),
  component: lazyRouteComponent(() => import('./case/case-page'), 'CasePage'),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id/draft',
  component: lazyRouteComponent(() => import('./drafting/draft-page'), 'DraftPage'),
});

const observations = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id/observations',
  validateSearch: (search): ObservationsSearch => ({
    show: SHOWN.find((one) => one === search['show']),
    observation: words(search['observation']),
  }),
  component: lazyRouteComponent(() => import('./consultation/observations-page'), 'ObservationsPage'),
});

const rollCall = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id/roll-call',
  validateSearch: (search): { item?: string } => ({ item: code(search['item']) }),
  component: lazyRouteComponent(() => import('./sitting/roll-call-page'), 'RollCallPage'),
});

const control = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id/control',
  validateSearch: readControlSearch,
  component: lazyRouteComponent(() => import('./control/control-page'), 'ControlPage'),
});

const deadlines = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id/deadlines',
  component: lazyRouteComponent(() => import('./deadlines/deadlines-page'), 'DeadlinesPage'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('./inbox/inbox-page'), 'InboxPage'),
});

const choices = createRoute({
  getParentRoute: () => root,
  path: '/inbox/preferences',
  component: lazyRouteComponent(() => import('./inbox/choices-page'), 'ChoicesPage'),
});

const cycles = createRoute({
  getParentRoute: () => root,
  path: '/cycles',
  validateSearch: readCyclesSearch,
  component: lazyRouteComponent(() => import('./cycles/cycles-page'), 'CyclesPage'),
});

const procedures = createRoute({
  getParentRoute: () => root,
  path: '/procedures',
  component: lazyRouteComponent(() => import('./procedures/procedures-page'), 'ProceduresPage'),
});

// A procedure's key has a slash of its own.
const procedure = createRoute({
  getParentRoute: () => root,
  path: '/procedures/$',
  validateSearch: readProcedureSearch,
  component: lazyRouteComponent(() => import('./procedures/procedure-page'), 'ProcedurePage'),
});

const about = createRoute({
  getParentRoute: () => root,
  path: '/about',
  component: lazyRouteComponent(() => import('./about/about-page'), 'AboutPage'),
});

const accessibility = createRoute({
  getParentRoute: () => root,
  path: '/accessibility',
  component: lazyRouteComponent(() => import('./accessibility/accessibility-page'), 'AccessibilityPage'),
});

const demo = createRoute({
  getParentRoute: () => root,
  path: '/demo',
  component: lazyRouteComponent(() => import('./demo/demo-page'), 'DemoPage'),
});

const terms = createRoute({
  getParentRoute: () => root,
  path: '/terms',
  validateSearch: readTermSearch,
  component: lazyRouteComponent(() => import('./terms/terms-page'), 'TermsPage'),
});

const majority = createRoute({
  getParentRoute: () => root,
  path: '/majority',
  validateSearch: readMajoritySearch,
  component: lazyRouteComponent(() => import('./majority/majority-page'), 'MajorityPage'),
});

const texts = createRoute({
  getParentRoute: () => root,
  path: '/notices/texts',
  validateSearch: (search): { message?: string } => ({ message: words(search['message']) }),
  component: lazyRouteComponent(() => import('./texts/texts-page'), 'TextsPage'),
});

const protocol = createRoute({
  getParentRoute: () => root,
  path: '/protocol',
  validateSearch: (search): { year?: number } => ({ year: whole(search['year']) }),
  component: lazyRouteComponent(() => import('./protocol/protocol-page'), 'ProtocolPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    plan,
    desk,
    calendar,
    webhooks,
    deliveries,
    link,
    propose,
    oneCase,
    draft,
    observations,
    rollCall,
    control,
    deadlines,
    inbox,
    choices,
    cycles,
    procedures,
    procedure,
    texts,
    protocol,
    terms,
    majority,
    about,
    accessibility,
    demo,
  ]),
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
