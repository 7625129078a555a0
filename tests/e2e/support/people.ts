import { type APIRequestContext, expect, type Page } from '@playwright/test';

export type Person = { email: string; password: string; displayName: string };

/** An account of the demonstration, with bookings behind and ahead. */
export const nadia: Person = {
  email: 'freelance@escale.example',
  password: 'demo-escale-92',
  displayName: 'Nadia Benali',
};

/** The department's account of the demonstration. */
export const sophie: Person = {
  ...nadia,
  email: 'departement@escale.example',
  displayName: 'Sophie Marchal',
};

/** Somebody whom no other journey has seen; nothing is booked under that name. */
export const newcomer = (displayName = 'Camille Rivière'): Person => ({
  email: `journey-${crypto.randomUUID()}@escale.example`,
  password: 'une phrase bien à moi',
  displayName,
});

/** Opens an account as a program does. */
export async function withAccount(request: APIRequestContext, person = newcomer()): Promise<Person> {
  const answer = await request.post('/api/v1/auth/sign-up', { data: person });
  expect(answer.status()).toBe(201);
  return person;
}

/** Fills the form that the page shows. */
export async function fillSignIn(page: Page, { email, password }: Person): Promise<void> {
  const form = page.getByRole('main');
  await form.getByLabel('Adresse électronique').fill(email);
  await form.getByLabel('Mot de passe', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Se connecter' }).click();
}

/** Signed in without the form: the cookies of the API's answer are the browser's. */
export const signedIn = (page: Page, person: Person): Promise<string> =>
  signIn(page.context().request, person);

async function signIn(request: APIRequestContext, { email, password }: Person): Promise<string> {
  const answer = await request.post('/api/v1/auth/sign-in', { data: { email, password } });
  expect(answer.status(), email).toBe(200);
  const { accessToken }: { accessToken: string } = await answer.json();
  return accessToken;
}

const tokens = new Map<string, string>();

/** A session beside that of the browser, opened once: checking a password is slow on purpose. */
export async function tokenOf(request: APIRequestContext, person: Person): Promise<string> {
  const token = tokens.get(person.email) ?? (await signIn(request, person));
  tokens.set(person.email, token);
  return token;
}

/** The person's bookings as the API tells them, for judging from outside the page. */
export async function bookingsOf(request: APIRequestContext, person: Person): Promise<Booking[]> {
  const answer = await request.get('/api/v1/bookings?scope=mine&limit=100', {
    headers: { authorization: `Bearer ${await tokenOf(request, person)}` },
  });
  const { items }: { items: Booking[] } = await answer.json();
  return items;
}

export type Booking = { id: string; reference: string; resourceName: string; start: string; status: string };
