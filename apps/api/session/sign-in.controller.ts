import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { Transactions } from '@copianifica/database';
import { randomToken } from '@copianifica/usecases';
import { ApiConfig } from '../config';
import { authorityOf } from '../graphql/context';
import { correlationId } from '../logging/correlation';
import { describeFault, LOG } from '../logging/log';
import { ProviderDown, SignInDenied } from './identity-provider';
import { returnPath } from './return-path';
import { SessionCookie } from './session-cookie';
import { languageOf, PAGE_STATUS, PAGE_STYLE, type PageName, sessionPage } from './session-page';
import { SignInDoor } from './sign-in-door';

/** Signing in: the two steps of OpenID Connect that a browser sees, and a page for when they cannot go on. */
@Controller('auth')
export class SignInController {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly door: SignInDoor,
    private readonly transactions: Transactions,
    @Inject(LOG) private readonly log: Logger,
    { publicUrl }: ApiConfig,
  ) {
    this.cookie = new SessionCookie(publicUrl);
  }

  @Get('sign-in')
  @Header('cache-control', 'no-store')
  async begin(@Req() request: Request, @Res() response: Response, @Query('to') to: unknown): Promise<void> {
    const path = returnPath(to);
    if (path === null) return this.show('elsewhere', request, response);
    // The same for every tab of a browser, so that two sign-ins begun side by side can both be finished.
    const browser = this.cookie.readSignIn(request) ?? randomToken();
    await this.orShow(request, response, async () => {
      const authority = await authorityOf(request, this.transactions);
      const url = await this.door.begin(authority, browser, { path, language: languageOf(request) });
      this.cookie.writeSignIn(response, browser);
      response.redirect(303, url.href);
    });
  }

  @Get('callback')
  @Header('cache-control', 'no-store')
  async finish(
    @Req() request: Request,
    @Res() response: Response,
    @Query('state') state: unknown,
  ): Promise<void> {
    const browser = this.cookie.readSignIn(request);
    if (typeof state !== 'string' || browser === null) return this.show('expired', request, response);
    await this.orShow(request, response, async () => {
      const authority = await authorityOf(request, this.transactions);
      const query = request.originalUrl.slice(request.originalUrl.indexOf('?'));
      const previousToken = this.cookie.readSession(request);
      const arrived = await this.door.finish(authority, { query, state, browser, previousToken });
      if (!arrived) return this.show('expired', request, response);
      this.cookie.writeSession(response, arrived.token);
      response.redirect(303, arrived.linked ? arrived.returnTo : '/link');
    });
  }

  @Get('page.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  style(): string {
    return PAGE_STYLE;
  }

  private async orShow(request: Request, response: Response, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ProviderDown || error instanceof SignInDenied)) throw error;
      const page = error instanceof ProviderDown ? 'provider-down' : 'refused';
      this.log.warn({ ...describeFault(error.cause), page }, error.message);
      this.show(page, request, response);
    }
  }

  private show(name: PageName, request: Request, response: Response): void {
    if (name === 'provider-down') response.setHeader('Retry-After', '30');
    const page = sessionPage(name, languageOf(request), correlationId());
    response.status(PAGE_STATUS[name]).type('html').send(page);
  }
}
