/**
 * A text of a file. Code, addresses and tags in it are masked, so that offsets stay those of the
 * file.
 *
 * @typedef {object} Text
 * @property {'doc comment' | 'comment' | 'string' | 'test title' | 'paragraph'} kind Where it stands.
 * @property {string} text The text, masked.
 * @property {number} offset Where it begins in the file.
 */

/**
 * Words that our prose avoids, and the words to use instead.
 *
 * @type {ReadonlyArray<readonly [pattern: RegExp, instead: string]>}
 */
const WORDS = [
  [/\banew\b/gi, 'again'],
  [/\bmeanwhile\b/gi, 'in the meantime, or nothing'],
  [/\bfor ever\b/gi, 'permanently'],
  [/\bone['’]s own\b/gi, 'your own'],
  [/\bcall(?:s|ed|ing)?(?:\s+(?:it|them|that|this))?\s+off\b/gi, 'cancel'],
  [/\b(?:the|a|this|that|each|every)\s+person\b|\bpersons\b|\bpeople\b/gi, 'the user'],
  [/\b(?:a|the)\s+yes\b/gi, 'success'],
  [/\b(?:a\s+no(?!-)|noes)\b/gi, 'failure'],
  [/\brefusals?\b/gi, 'error or rejection'],
  [/\bgates?\b/gi, 'confirmation'],
  [/(?<!\bthere )\b(?:is|are)\s+none\b/gi, 'is not a …, or there is no …'],
  [/\bbut\s+for\b/gi, 'except'],
  [/\blooks\s+as\b/gi, 'is styled by'],
  [/\bset-ups?\b/gi, 'setup (noun), set up (verb)'],
  [/\bback[\s-]ends?\b/gi, 'backend'],
  [/\bwho(?:so)?ever\b/gi, 'the user who, anyone who'],
  [/\bheed\w*\b/gi, 'ignore'],
  [
    /\b(?:behaviou?rs?(?<=our|ours)|(?:dis)?colou?r\w*(?<=olour\w*)|honour\w*|favour\w*|neighbour\w*|flavour\w*|labour\w*)\b/gi,
    '-or',
  ],
  [/\b(?:cancell(?:ed|ing)|labell\w+|modell\w+|travell\w+|signall\w+)\b/gi, 'a single l'],
  [
    /\b(?:centre[ds]?|licence|defence|grey|catalogue|artefacts?|judgement)\b/gi,
    'the American spelling',
  ],
  [
    /\b(?:normal|initial|serial|recogn|local|organ|optim|minim|maxim|summar|custom|synchron|author|token|capital|standard|util|final|general|special|visual|random)is(?:e|ed|es|er|ers|ing|ation|ations|able)\b/gi,
    '-ize',
  ],
  [/\b(?:analys(?:e[ds]?|ing)|emphasis(?:e[ds]?|ing))\b/gi, '-ze'],
  [
    /\b(?:whilst|amongst|learnt|spelt|enrolments?|fulfil|practise[ds]?)\b/gi,
    'the American spelling',
  ],
];

const MOST_WORDS = 30;

/**
 * Returns the problems of a text.
 *
 * @param {Text} text
 * @returns {Array<{ offset: number, message: string }>}
 */
export function checkText({ kind, text, offset }) {
  const problems = WORDS.flatMap(([pattern, instead]) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
      offset: offset + index,
      message: `“${found.replaceAll(/\s+/g, ' ')}”: write ${instead}.`,
    })),
  );
  if (kind === 'doc comment' && /^\W*(?:What\s+(?:an?|the|it)|Who)\s/.test(text)) {
    problems.push({ offset, message: 'A doc comment starts with a subject or a verb.' });
  }
  if (kind === 'test title' && !isSentence(text)) {
    problems.push({ offset, message: 'A test title is a sentence, from capital to full stop.' });
  }
  if (kind === 'paragraph') {
    problems.push(
      ...Array.from(text.matchAll(/(?:[^.?!:]|[.?!:](?!\s|$))+/g))
        .filter(([sentence]) => countWords(sentence) > MOST_WORDS)
        .map(({ index, 0: sentence }) => ({
          offset: offset + index,
          message: `A sentence of ${countWords(sentence)} words: ${MOST_WORDS} are the most.`,
        })),
    );
  }
  return problems;
}

/** Whether a title is a sentence. It may start with the name of a function or command. */
function isSentence(text) {
  return /^(?:\W*[A-Z0-9$%]|\W*[a-z]+[A-Z0-9\-./(_])/.test(text) && /[.?]\W*$/.test(text);
}

function countWords(sentence) {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}
