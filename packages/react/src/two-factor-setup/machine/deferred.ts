// One file, because bundlers split what several lazy files share into many small ones.
export { createFetchAdapter } from '../adapter/create-fetch-adapter.ts';
export { describeEnrollment } from '../adapter/enrollment-details.ts';
export { changeAuthenticator } from './change-authenticator.ts';
export { isHeldBack } from './hold-back-code.ts';
export { laterSetupMessages } from '../later-messages.ts';
export { requestOnScreen } from './request-on-screen.ts';
