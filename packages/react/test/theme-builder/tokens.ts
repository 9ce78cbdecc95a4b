import tokensCss from '../../src/tokens.css?raw';
import { type Token, readTokens } from './read-tokens.ts';

/** The variables of `tokens.css`, in their order. */
export const TOKENS: readonly Token[] = readTokens(tokensCss);
