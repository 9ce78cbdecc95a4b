import { AMPLIFY } from './double-amplify.ts';
import { APPWRITE } from './double-appwrite.ts';
import { AUTH0 } from './double-auth0.ts';
import { BETTER_AUTH } from './double-better-auth.ts';
import { CLERK } from './double-clerk.ts';
import { DIRECTUS } from './double-directus.ts';
import { ALLAUTH } from './double-django-allauth.ts';
import { FIREBASE } from './double-firebase.ts';
import { FORTIFY } from './double-laravel-fortify.ts';
import { LOGTO } from './double-logto.ts';
import { ORY } from './double-ory.ts';
import { PARSE } from './double-parse.ts';
import { SUPABASE } from './double-supabase.ts';
import { SUPERTOKENS } from './double-supertokens.ts';
import type { Provider } from './double.ts';

/** Every adapter. */
export const PROVIDERS: readonly Provider[] = [
  AMPLIFY,
  APPWRITE,
  AUTH0,
  BETTER_AUTH,
  CLERK,
  DIRECTUS,
  ALLAUTH,
  FIREBASE,
  FORTIFY,
  LOGTO,
  ORY,
  PARSE,
  SUPABASE,
  SUPERTOKENS,
];

type Trait = {
  [Name in keyof Provider]: object extends Provider[Name] ? never : Name;
}[Exclude<keyof Provider, 'name' | 'create' | 'verifyRequests'>];

/** Whether a provider can have a case. Otherwise its entry in the table says why not. */
function can(provider: Provider, trait: Trait): boolean {
  return typeof provider[trait] !== 'object';
}

/** The providers that can have a case. */
export function thatCan(trait: Trait): Provider[] {
  return PROVIDERS.filter((provider) => can(provider, trait));
}

/** The providers that cannot have a case. */
export function thatCannot(trait: Trait): Provider[] {
  return PROVIDERS.filter((provider) => !can(provider, trait));
}
