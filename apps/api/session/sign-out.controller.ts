import { Controller, Header, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Transactions } from '@copianifica/database';
import { SignOut } from '@copianifica/usecases';
import { ApiConfig } from '../config';
import { authorityOf } from '../graphql/context';
import { SessionCookie } from './session-cookie';

@Controller('auth')
export class SignOutController {
  private readonly cookie: SessionCookie;

  constructor(
    private readonly leaving: SignOut,
    private readonly transactions: Transactions,
    { publicUrl }: ApiConfig,
  ) {
    this.cookie = new SessionCookie(publicUrl);
  }

  @Post('sign-out')
  @Header('cache-control', 'no-store')
  async leave(@Req() request: Request, @Res() response: Response): Promise<void> {
    const token = this.cookie.readSession(request);
    // A form of another site comes without the cookie (SameSite), and so cannot sign anybody out.
    if (token !== null) {
      await this.leaving.execute(await authorityOf(request, this.transactions), token);
      this.cookie.clearSession(response);
    }
    response.redirect(303, '/');
  }
}
