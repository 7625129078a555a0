import { authContract } from '@escale/shared/auth';
import type { FastifyReply } from 'fastify';
import type { App } from '../app.ts';
import { serve } from '../http/serve.ts';
import { ACCESS_SECONDS, clearSessionCookies, REFRESH_COOKIE, setSessionCookies } from '../http/session.ts';
import type { Ports } from '../ports.ts';
import type { OpenedSession } from './open-session.ts';
import { refreshSession } from './refresh-session.ts';
import { requestPasswordReset } from './request-password-reset.ts';
import { resetPassword } from './reset-password.ts';
import { textOfRefreshToken } from './session-tokens.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';

export type AuthOptions = { jwtSecret: string; isSecure: boolean };

export const authRoutes = (app: App, ports: Ports, { jwtSecret, isSecure }: AuthOptions): void => {
  const answer = (reply: FastifyReply, { member, refreshToken }: OpenedSession) => {
    const accessToken = app.jwt.sign({ sub: member.id, sid: refreshToken.sessionId });
    setSessionCookies(reply, { accessToken, refreshToken: textOfRefreshToken(refreshToken) }, isSecure);
    return { accessToken, expiresIn: ACCESS_SECONDS, member };
  };
  serve(app, ports, authContract.signUp, ({ body }) => signUp(ports, body));
  serve(app, ports, authContract.signIn, async ({ body, reply }) => answer(reply, await signIn(ports, body)));
  serve(app, ports, authContract.requestPasswordReset, ({ body }) => requestPasswordReset(ports, body));
  serve(app, ports, authContract.resetPassword, async ({ body }) => {
    await resetPassword(ports, body);
    return undefined;
  });
  serve(app, ports, authContract.refresh, async ({ request, reply }) =>
    answer(reply, await refreshSession(ports, request.cookies[REFRESH_COOKIE], jwtSecret)),
  );
  serve(app, ports, authContract.signOut, async ({ actor, reply }) => {
    await signOut(ports, actor.sessionId);
    clearSessionCookies(reply);
    return undefined;
  });
};
