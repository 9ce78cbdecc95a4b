import { challengeErrorText } from '../two-factor-challenge/error-text.ts';
import {
  formatCountdown,
  formatDate,
  formatDuration,
  formatFileName,
  formatList,
  formatPlural,
  selectText,
} from '../internals/format.ts';
import type { TesseraMessages } from './messages.ts';
import type { VerificationErrorTexts, VerificationMessages } from '../verification/messages.ts';

// French puts a no-break space, `\u00A0`, before : and inside « », and a narrow one, `\u202F`,
// before ; ! and ?.

const VERIFICATION_ERRORS: VerificationErrorTexts = {
  'invalid-code': {
    title: 'Ce code n’est pas valide pour le moment.',
    description:
      'Vérifiez que vous regardez bien ce compte dans votre application, puis saisissez le prochain code qu’elle affiche.',
  },
  'incomplete-code': ({ digits }) => ({
    title: 'Le code n’est pas complet.',
    description: `Saisissez les ${digits} chiffres affichés par votre application.`,
  }),
  'repeated-code': {
    title: 'Vous avez déjà essayé ce code.',
    description: 'Attendez que votre application affiche le suivant, puis saisissez-le.',
  },
  'code-reused': {
    title: 'Ce code a déjà été utilisé.',
    description:
      'Chaque code ne sert qu’une fois. Attendez que votre application affiche le suivant.',
  },
  'rate-limited': {
    title: 'Trop de tentatives.',
    description: 'Patientez un moment, puis réessayez.',
  },
  'not-allowed': {
    title: 'Votre compte ne permet pas cette opération.',
    description: 'Adressez-vous à la personne qui gère votre compte.',
  },
  network: {
    title: 'Impossible de joindre le serveur.',
    description:
      'Vérifiez votre connexion et réessayez. Rien de ce que vous avez fait n’est perdu.',
  },
  unknown: {
    title: 'Un problème est survenu de notre côté.',
    description: 'Réessayez dans un instant. Rien de ce que vous avez fait n’est perdu.',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `Code à ${digits} chiffres`,
  verifying: 'Vérification du code…',
  sentWhenComplete: 'Il est envoyé dès qu’il est complet.',
  cancel: 'Annuler',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'Il ne vous reste aucune tentative.'
      : formatPlural('fr', attempts, {
          one: 'Il vous reste # tentative.',
          other: 'Il vous reste # tentatives.',
        }),
  paragraph: (sentences) => sentences.join(' '),
  countdown: ({ seconds }) => `Vous pourrez réessayer dans ${formatCountdown(seconds)}.`,
  countdownOver: 'Vous pouvez réessayer maintenant.',
};

/**
 * All texts in French, with “vous”.
 *
 * @example
 * import { fr } from '@tessera/react/messages/fr';
 * <TwoFactorSetup messages={fr} … />
 */
export const fr: TesseraMessages = {
  codeInput: {
    length: (length, type = 'numeric') =>
      formatPlural(
        'fr',
        length,
        type === 'numeric'
          ? { one: '# chiffre', other: '# chiffres' }
          : { one: '# caractère', other: '# caractères' },
      ),
    complete: (length, type = 'numeric') =>
      formatPlural(
        'fr',
        length,
        type === 'numeric'
          ? { one: '# chiffre saisi.', other: '# chiffres saisis.' }
          : { one: '# caractère saisi.', other: '# caractères saisis.' },
      ),
    ignored: (count) =>
      formatPlural('fr', count, {
        one: '# caractère ignoré.',
        other: '# caractères ignorés.',
      }),
    verifying: 'Vérification…',
    error: 'Code incorrect.',
    success: 'Code accepté.',
  },
  qrCode: {
    label: 'Code QR',
    show: 'Afficher le code QR',
    hide: 'Masquer le code QR',
    hidden: 'Le code QR est de nouveau masqué.',
    loading: 'Chargement du code QR…',
    expired: 'Ce code QR a expiré.',
    refresh: 'Obtenir un nouveau code',
  },
  recoveryCodes: {
    label: 'Codes de récupération',
    copy: 'Tout copier',
    copied: 'Copiés',
    copyFailed:
      'Votre navigateur n’a pas autorisé la copie. Les codes sont sélectionnés\u00A0: copiez-les manuellement.',
    download: 'Télécharger',
    downloaded: 'Téléchargement lancé. Vérifiez que le fichier est bien là.',
    print: 'Imprimer',
    printed: 'Fenêtre d’impression ouverte',
    exportFailed: 'Votre navigateur ne l’a pas autorisé. Enregistrez les codes d’une autre façon.',
    confirmation: 'J’ai enregistré ces codes. Ils ne seront plus affichés.',
    unconfirmed: {
      export: 'Copiez, téléchargez ou imprimez d’abord les codes. Ils ne seront plus affichés.',
      checkbox: 'Enregistrez d’abord les codes, puis cochez la case. Ils ne seront plus affichés.',
      retype: 'Saisissez le code demandé, tel que vous l’avez enregistré.',
    },
    typeOne: ({ position }) =>
      `Pour vérifier que les codes sont bien enregistrés, saisissez le code numéro ${position}`,
    fileName: ({ issuer }) =>
      formatFileName(
        issuer === undefined ? 'Codes de récupération' : `Codes de récupération ${issuer}`,
      ),
    heading: ({ issuer, accountName, createdAt }) => [
      issuer === undefined ? 'Codes de récupération' : `Codes de récupération pour ${issuer}`,
      ...(accountName === undefined ? [] : [`Compte\u00A0: ${accountName}`]),
      `Date de création\u00A0: ${formatDate('fr', createdAt)}`,
      'Chaque code ne sert qu’une fois. Conservez-les là où personne d’autre ne peut les lire.',
    ],
  },
  secretKey: {
    label: 'Clé de configuration',
    copy: 'Copier la clé',
    copied: 'Copiée',
    copyFailed:
      'Votre navigateur n’a pas autorisé la copie. La clé est sélectionnée\u00A0: copiez-la manuellement.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'Confirmez votre identité',
    codeDescription: ({ digits, issuer, accountName }) =>
      `Saisissez le code à ${digits} chiffres que votre application d’authentification affiche pour ${issuer ?? 'ce compte'}${accountName === undefined ? '' : ` (${accountName})`}.`,
    recoveryCodeDescription:
      'Saisissez l’un des codes de récupération que vous avez enregistrés en configurant la vérification en deux étapes. Chacun ne sert qu’une fois.',
    recoveryCodeLabel: 'Code de récupération',
    useRecoveryCode: 'Utiliser plutôt un code de récupération',
    useCode: 'Utiliser plutôt l’application d’authentification',
    trustDevice: ({ days }) =>
      `Ne plus demander sur cet appareil pendant ${formatPlural('fr', days, { one: '# jour', other: '# jours' })}. Uniquement pour un appareil que personne d’autre n’utilise.`,
    submit: 'Confirmer',
    restart: 'Se reconnecter',
    passedTitle: 'C’est confirmé',
    passing: 'Un instant…',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'C’était votre dernier code de récupération. Créez-en de nouveaux dès maintenant dans les paramètres de votre compte\u00A0: sans eux, vous n’aurez plus accès à votre compte si vous perdez votre téléphone.'
        : `${formatPlural('fr', left, { one: 'Il vous reste # code de récupération.', other: 'Il vous reste # codes de récupération.' })} Pensez à en créer de nouveaux dans les paramètres de votre compte.`,
    clockOff: ({ offset }) =>
      `L’horloge de votre téléphone semble ${offset < 0 ? 'retarder' : 'avancer'} de ${formatDuration('fr', Math.abs(offset))}. Activez-y la date et l’heure automatiques, sinon ses codes risquent de ne plus fonctionner.`,
    proceed: 'Continuer',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'La connexion est bloquée après trop de tentatives.',
        description: 'Contactez l’assistance.',
      },
      lockedForNow: 'Patientez un moment, puis réessayez.',
      sessionExpired: {
        title: 'Cette connexion a expiré.',
        description: 'Reconnectez-vous avec votre mot de passe.',
      },
      missingRecoveryCode: {
        title: 'Vous n’avez saisi aucun code.',
        description: 'Saisissez l’un de vos codes de récupération.',
      },
      invalidRecoveryCode: {
        title: 'Ce n’est pas l’un de vos codes de récupération.',
        description:
          'Comparez-le caractère par caractère avec celui que vous avez enregistré. Seuls les codes créés en dernier fonctionnent.',
      },
      anotherRecoveryCode:
        'Chaque code de récupération ne sert qu’une fois. Saisissez-en un autre.',
    }),
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `Étape ${step} sur ${steps}`,
    introTitle: 'Protégez votre compte avec une deuxième étape',
    introDescription:
      'À la connexion, un code fourni par une application de votre téléphone vous sera demandé en plus de votre mot de passe. Il vous faut une application d’authentification, comme Google Authenticator, 1Password, Mots de passe d’Apple, Microsoft Authenticator ou Aegis. Si vous n’en avez pas, commencez par en installer une.',
    introAction: 'Configurer',
    enrolledTitle: 'La vérification en deux étapes est déjà activée',
    enrolledDescription:
      'À la connexion, un code de l’application que vous avez associée vous est demandé.',
    replaceDescription:
      'Vous pouvez associer une autre application à sa place. Celle que vous avez continue de fonctionner jusqu’à la confirmation de la nouvelle.',
    disableFirstDescription:
      'Si vous associez une autre application, la vérification en deux étapes sera d’abord désactivée. Tant que la nouvelle application n’est pas confirmée, seul votre mot de passe protège votre compte.',
    keep: 'Ne rien changer',
    replace: 'Remplacer l’application',
    add: 'Ajouter une autre application',
    regenerate: 'Créer de nouveaux codes de récupération',
    disable: 'Désactiver la vérification en deux étapes',
    disableDescription:
      'À la connexion, seul votre mot de passe vous sera demandé, et vos codes de récupération ne fonctionneront plus.',
    disableAction: 'Désactiver',
    disabling: 'Désactivation…',
    disabledTitle: 'La vérification en deux étapes est désactivée',
    disabledDescription:
      'À la connexion, seul votre mot de passe vous est demandé. L’entrée dans votre application d’authentification ne fonctionne plus\u00A0: supprimez-la.',
    nameLabel: 'Nom de la nouvelle application d’authentification',
    suggestedName: ({ number }) =>
      number === 1 ? 'Application d’authentification' : `Application d’authentification ${number}`,
    scanTitle: 'Associez votre application d’authentification',
    scanDescription:
      'Utilisez l’application de votre choix\u00A0: Google Authenticator, 1Password, Mots de passe d’Apple, Microsoft Authenticator, Aegis.',
    instructions: ({ digits }) => [
      'Ouvrez votre application d’authentification et choisissez d’ajouter un compte.',
      'Pointez l’appareil photo vers ce code.',
      `Saisissez le code à ${digits} chiffres qu’elle affiche.`,
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? 'Code QR pour votre compte. Si vous ne pouvez pas le scanner, utilisez la clé de configuration ci-dessous.'
        : `Code QR pour ${issuer}. Si vous ne pouvez pas le scanner, utilisez la clé de configuration ci-dessous.`,
    qrFailed: 'Le code QR ne peut pas être affiché. Utilisez plutôt la clé de configuration.',
    starting: 'Préparation de la configuration…',
    cannotScan: 'Impossible de scanner le code\u202F?',
    keyDescription:
      'Saisissez plutôt cette clé dans votre application. Si elle vous demande le type de clé, choisissez «\u00A0Basée sur l’heure\u00A0».',
    keyParameters: ({ algorithm, digits, period }) =>
      `Votre application doit utiliser ces paramètres\u00A0: ${formatList('fr', [
        algorithm === undefined ? undefined : `algorithme ${algorithm}`,
        digits === undefined ? undefined : `${digits} chiffres`,
        period === undefined ? undefined : `un nouveau code toutes les ${period} secondes`,
      ])}.`,
    copyLink: 'Copier le lien de configuration',
    linkCopied: 'Copié',
    linkCopyFailed:
      'Votre navigateur n’a pas autorisé la copie. Copiez plutôt la clé manuellement.',
    openApp: 'Ouvrir dans votre application d’authentification',
    openAppDescription:
      'Si rien ne se passe, copiez cette clé dans votre application. Si elle vous demande le type de clé, choisissez «\u00A0Basée sur l’heure\u00A0».',
    useOtherDevice: 'Utiliser un autre appareil',
    newKey: 'Recommencer avec une nouvelle clé',
    newKeyDescription:
      'L’entrée que vous avez peut-être déjà créée dans votre application ne fonctionnera plus. Supprimez-la pour ne pas la confondre avec la nouvelle.',
    newKeyAction: 'Obtenir une nouvelle clé',
    expiry: ({ seconds }) => `Cette clé expire dans ${formatCountdown(seconds)}.`,
    submit: 'Activer',
    retry: 'Réessayer',
    expiredTitle: 'Cette configuration a expiré.',
    expiredDescription:
      'Pour votre sécurité, la clé n’est valable que quelques minutes. Recommencez et supprimez l’entrée que vous avez créée dans votre application\u00A0: elle ne fonctionne plus.',
    restart: 'Recommencer',
    codesTitle: 'Enregistrez vos codes de récupération',
    codesDescription:
      'Si vous perdez votre téléphone, l’un de ces codes vous permettra de vous connecter. Chacun ne sert qu’une fois. Conservez-les avec vos papiers importants ou dans un gestionnaire de mots de passe.',
    loadingCodes:
      'La vérification en deux étapes est activée. Chargement de vos codes de récupération…',
    codesFailedTitle:
      'La vérification en deux étapes est activée, mais vos codes de récupération ne sont pas arrivés.',
    continueWithoutCodes: 'Continuer sans codes',
    codesUnseenTitle: 'Vos codes de récupération n’ont jamais été enregistrés.',
    codesUnseenDescription:
      'Ils ont été créés lorsque vous avez activé la vérification en deux étapes, mais la page a été fermée trop tôt. Créez-en de nouveaux maintenant\u00A0: les anciens ne fonctionneront plus.',
    makeCodes: 'Créer de nouveaux codes',
    finish: 'Terminer',
    confirmFailedContinue: 'Continuer quand même',
    confirmFailedDescription:
      'Nous n’avons pas pu indiquer au serveur que vos codes sont enregistrés. Il vous en proposera peut-être de nouveaux la prochaine fois.',
    leaveTitle: 'Vos codes de récupération ne sont pas encore enregistrés.',
    leaveDescription:
      'Ils ne seront plus affichés. Sans eux, vous risquez de perdre l’accès à votre compte si vous perdez votre téléphone.',
    stay: 'Rester et les enregistrer',
    leave: 'Quitter sans les enregistrer',
    doneTitle: 'La vérification en deux étapes est activée',
    doneDescription: ({ issuer, intent }) => {
      if (intent === 'replace') {
        return issuer === undefined
          ? 'Désormais, un code de votre nouvelle application vous sera demandé à la connexion. Les codes de l’ancienne ne fonctionnent plus\u00A0: supprimez-y l’entrée de ce compte. Le code que vous venez d’utiliser ne peut pas resservir.'
          : `Désormais, un code de votre nouvelle application vous sera demandé pour vous connecter à ${issuer}. Les codes de l’ancienne ne fonctionnent plus\u00A0: supprimez-y l’entrée de ce compte. Le code que vous venez d’utiliser ne peut pas resservir.`;
      }
      return issuer === undefined
        ? 'Désormais, un code de votre application vous sera demandé à la connexion. Le code que vous venez d’utiliser ne peut pas resservir.'
        : `Désormais, un code de votre application vous sera demandé pour vous connecter à ${issuer}. Le code que vous venez d’utiliser ne peut pas resservir.`;
    },
    doneRegenerated:
      'Vos nouveaux codes de récupération sont enregistrés. Les anciens ne fonctionnent plus.',
    doneUnsaved:
      'Vos codes de récupération ne sont pas enregistrés. Créez-en rapidement de nouveaux dans vos paramètres pour ne pas perdre l’accès à votre compte si vous perdez votre téléphone.',
    doneWithoutCodes:
      'Vous n’avez pas de codes de récupération. Ajoutez une deuxième application d’authentification pour ne pas perdre l’accès à votre compte si vous perdez votre téléphone.',
    done: 'OK',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'Votre application d’authentification doit avoir un nom.',
        description: 'Il vous permet de distinguer vos applications d’authentification.',
      },
      locked: ({ retryAt }) => ({
        title: 'La configuration est bloquée après trop de tentatives.',
        description:
          retryAt === undefined
            ? 'Contactez l’assistance.'
            : 'Patientez un moment, puis réessayez.',
      }),
      'reauthentication-required': {
        title: 'Confirmez qu’il s’agit bien de vous.',
        description: 'Reconnectez-vous, puis revenez à cette page.',
      },
      'reauthentication-failed': {
        title: 'La confirmation a échoué.',
        description: 'Essayez à nouveau de confirmer qu’il s’agit bien de vous.',
      },
      'enrollment-expired': {
        title: 'Cette configuration a expiré.',
        description: 'Recommencez pour obtenir une nouvelle clé.',
      },
      'session-expired': {
        title: 'Votre session est terminée.',
        description: 'Reconnectez-vous, puis revenez à cette page.',
      },
      'already-enrolled': {
        title: 'La vérification en deux étapes est déjà activée.',
        description: 'Désactivez-la d’abord si vous voulez associer une autre application.',
      },
      'limit-reached': {
        title: 'Vous ne pouvez pas ajouter d’autre application d’authentification.',
        description: 'Supprimez d’abord l’une de celles que vous avez.',
      },
      'name-conflict': {
        title: 'Vous avez déjà une application d’authentification portant ce nom.',
        description: 'Choisissez un autre nom.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) => {
        const duration = formatDuration('fr', Math.abs(offset));
        return offset < 0
          ? `L’horloge de votre téléphone semble retarder de ${duration}. Activez-y la date et l’heure automatiques, puis saisissez le code suivant.`
          : `L’horloge de votre téléphone semble avancer de ${duration}. Activez-y la date et l’heure automatiques, puis saisissez le code suivant.`;
      },
      'previous-secret':
        'Ce code vient d’une ancienne entrée de ce compte dans votre application. Supprimez-la et saisissez le code de la plus récente.',
      parameters: ({ algorithm }) =>
        algorithm === undefined
          ? 'Votre application n’a pas tenu compte d’un paramètre de ce compte. Essayez une autre application d’authentification.'
          : `Votre application n’a pas tenu compte d’un paramètre de ce compte et a utilisé ${algorithm}. Essayez une autre application d’authentification.`,
      'swapped-digits':
        'Deux chiffres semblent inversés. Saisissez le prochain code affiché par votre application.',
      replayed: 'Ce code a déjà été utilisé. Attendez que votre application affiche le suivant.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
