import { Type } from 'typebox';
import { Problem, route, Strict } from '../kernel/index.ts';
import { DisplayName, Locale, Member } from '../members/index.ts';

const Email = Type.String({ format: 'email', maxLength: 254 });
/** Twelve characters or more, as the CNIL recommends for a password without further measures. */
const NewPassword = Type.String({ minLength: 12, maxLength: 200 });

const SignedIn = Type.Object(
  { accessToken: Type.String(), expiresIn: Type.Integer({ description: 'seconds' }), member: Member },
  { title: 'SignedIn' },
);

export const authContract = {
  signUp: route({
    method: 'POST',
    url: '/api/v1/auth/sign-up',
    access: 'public',
    schema: {
      operationId: 'signUp',
      summary: 'Open an account; the answer never tells whether the address was known',
      tags: ['auth'],
      body: Strict({
        email: Email,
        password: NewPassword,
        displayName: DisplayName,
        locale: Type.Optional(Locale),
      }),
      response: { 201: Type.Object({ email: Type.String() }), 400: Problem, 429: Problem },
    },
  }),
  signIn: route({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    access: 'public',
    schema: {
      operationId: 'signIn',
      summary: 'Sign in: a token for programs, HttpOnly cookies for browsers',
      tags: ['auth'],
      body: Strict({ email: Type.String({ maxLength: 254 }), password: Type.String({ maxLength: 200 }) }),
      response: { 200: SignedIn, 400: Problem, 401: Problem, 429: Problem },
    },
  }),
  requestPasswordReset: route({
    method: 'POST',
    url: '/api/v1/auth/password-reset',
    access: 'public',
    schema: {
      operationId: 'requestPasswordReset',
      summary: 'Ask for a mail with a way in; the answer never tells whether the address was known',
      tags: ['auth'],
      body: Strict({ email: Email }),
      response: { 202: Type.Object({ email: Type.String() }), 400: Problem, 429: Problem },
    },
  }),
  resetPassword: route({
    method: 'POST',
    url: '/api/v1/auth/password',
    access: 'public',
    schema: {
      operationId: 'resetPassword',
      summary: 'Choose a new password with the secret of that mail; every session ends',
      tags: ['auth'],
      body: Strict({ token: Type.String({ minLength: 1, maxLength: 100 }), password: NewPassword }),
      response: { 204: Type.Null(), 400: Problem, 422: Problem, 429: Problem },
    },
  }),
  refresh: route({
    method: 'POST',
    url: '/api/v1/auth/refresh',
    access: 'public',
    schema: {
      operationId: 'refreshSession',
      summary: 'Exchange the refresh cookie for a new pair of tokens',
      tags: ['auth'],
      response: { 200: SignedIn, 401: Problem },
    },
  }),
  signOut: route({
    method: 'POST',
    url: '/api/v1/auth/sign-out',
    access: 'signed-in',
    schema: {
      operationId: 'signOut',
      summary: 'End this session at once, everywhere it is used',
      tags: ['auth'],
      response: { 204: Type.Null(), 401: Problem },
    },
  }),
};
