import { Module } from '@nestjs/common';
import {
  ActAs,
  BeginSignIn,
  ConfirmLinkCode,
  RequestLinkCode,
  ResumeSignIn,
  SignIn,
  SignOut,
} from '@copianifica/usecases';
import { RequestContexts } from '../graphql/request-contexts';
import { IdentityProvider } from './identity-provider';
import { SessionResolver } from './session.resolver';
import { SignInController } from './sign-in.controller';
import { SignInDoor } from './sign-in-door';
import { SignOutController } from './sign-out.controller';

/** Who is asking: sign-in and sign-out, sessions, and the context that every request gets from them. */
@Module({
  controllers: [SignInController, SignOutController],
  providers: [
    SessionResolver,
    RequestContexts,
    IdentityProvider,
    SignInDoor,
    ActAs,
    BeginSignIn,
    ConfirmLinkCode,
    RequestLinkCode,
    ResumeSignIn,
    SignIn,
    SignOut,
  ],
  exports: [RequestContexts],
})
export class SessionModule {}
