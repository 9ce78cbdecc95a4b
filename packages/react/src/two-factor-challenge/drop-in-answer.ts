// One file, because bundlers split what several lazy files share into many small files.
export { challengeAnswerMessages, findRecoveryCodes, sendCode } from './answer.ts';
export { LaterScreens } from './LaterScreens.tsx';
