import { challengeErrorText } from '../two-factor-challenge/error-text.ts';
import {
  formatCountdown,
  formatDate,
  formatDuration,
  formatList,
  formatPlural,
  isolateName,
  selectText,
} from '../internals/format.ts';
import { formatFileName } from '../internals/format-file-name.ts';
import type { TesseraMessages } from './messages.ts';
import type { VerificationErrorTexts, VerificationMessages } from '../verification/messages.ts';

// French puts a no-break space, `\u00A0`, before : and inside « », and a narrow one, `\u202F`,
// before ; ! and ?.

const VERIFICATION_ERRORS: VerificationErrorTexts = {
  'invalid-code': {
    title: 'Ce code n’a pas fonctionné.',
    description:
      'Vérifiez qu’il correspond bien à ce compte, puis saisissez le prochain code de votre application.',
  },
  'incomplete-code': ({ digits }) => ({
    title: `Saisissez les ${digits} chiffres.`,
    description: 'Le code n’est pas encore complet.',
  }),
  'repeated-code': {
    title: 'Vous avez déjà saisi ce code.',
    description: 'Attendez le prochain code de votre application, puis saisissez-le.',
  },
  'code-reused': {
    title: 'Ce code a déjà été utilisé.',
    description: 'Attendez le prochain code de votre application, puis saisissez-le.',
  },
  'rate-limited': {
    title: 'Vous avez fait trop de tentatives.',
    description: 'Réessayez plus tard.',
  },
  'not-allowed': {
    title: 'Vous n’avez pas l’autorisation de faire cela.',
    description: 'Adressez-vous à la personne qui gère votre compte.',
  },
  network: {
    title: 'La connexion a échoué.',
    description: 'Vérifiez votre connexion à Internet, puis réessayez.',
  },
  unknown: {
    title: 'Un problème est survenu de notre côté.',
    description: 'Réessayez dans un instant.',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `Code à ${digits} chiffres`,
  verifying: 'Vérification du code…',
  sentWhenComplete: 'Nous le vérifierons dès que vous aurez saisi le dernier chiffre.',
  cancel: 'Annuler',
  contactSupport: 'Contacter l’assistance',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'Il ne vous reste aucune tentative.'
      : formatPlural('fr', attempts, {
          one: 'Il vous reste # tentative.',
          other: 'Il vous reste # tentatives.',
        }),
  paragraph: (sentences) => sentences.join(' '),
  wait: ({ seconds }) => `Réessayez dans ${formatDuration('fr', seconds * 1000, { roundTo: 1 })}.`,
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
    error: 'Ce code n’a pas fonctionné.',
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
    copy: ({ count }) => (count === 1 ? 'Copier' : 'Tout copier'),
    copied: 'Copié',
    copyFailed:
      'Copiez vous-même le texte sélectionné. Votre navigateur n’a pas autorisé la copie.',
    download: 'Télécharger',
    downloaded: 'Téléchargement lancé. Vérifiez que vous retrouvez le fichier.',
    print: 'Imprimer',
    printed: 'Fenêtre d’impression ouverte',
    exportFailed: 'Essayez d’une autre façon. Votre navigateur n’a pas autorisé celle-ci.',
    confirmation: ({ count }) =>
      count === 1
        ? 'J’ai enregistré ce code. Il ne sera plus affiché.'
        : 'J’ai enregistré ces codes. Ils ne seront plus affichés.',
    unconfirmed: {
      export: ({ count }) =>
        count === 1
          ? 'Copiez, téléchargez ou imprimez d’abord le code. Il ne sera plus affiché.'
          : 'Copiez, téléchargez ou imprimez d’abord les codes. Ils ne seront plus affichés.',
      checkbox: ({ count }) =>
        count === 1
          ? 'Enregistrez d’abord le code, puis cochez la case. Il ne sera plus affiché.'
          : 'Enregistrez d’abord les codes, puis cochez la case. Ils ne seront plus affichés.',
      retype: 'Saisissez le code demandé exactement comme vous l’avez enregistré.',
    },
    typeOne: ({ count, position }) =>
      count === 1
        ? 'Saisissez le code que vous avez enregistré'
        : `Saisissez le code n°\u00A0${position} parmi ceux que vous avez enregistrés`,
    fileName: ({ issuer }) =>
      formatFileName(
        issuer === undefined ? 'Codes de récupération' : `Codes de récupération ${issuer}`,
      ),
    heading: ({ issuer, accountName, createdAt, count }) => [
      issuer === undefined
        ? 'Codes de récupération'
        : `Codes de récupération pour ${isolateName(issuer)}`,
      ...(accountName === undefined ? [] : [`Compte\u00A0: ${isolateName(accountName)}`]),
      `Date de création\u00A0: ${formatDate('fr', createdAt)}`,
      count === 1
        ? 'Le code ne sert qu’une fois. Conservez-le là où personne d’autre ne peut le voir.'
        : 'Chaque code ne sert qu’une fois. Conservez-les là où personne d’autre ne peut les voir.',
    ],
  },
  secretKey: {
    label: 'Clé de configuration',
    copy: 'Copier la clé',
    copied: 'Clé copiée',
    copyFailed: 'Copiez vous-même la clé sélectionnée. Votre navigateur n’a pas autorisé la copie.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'Saisissez votre code',
    codeDescription: ({ digits, issuer, accountName }) =>
      `Saisissez le code à ${digits} chiffres que votre application d’authentification affiche pour ${isolateName(issuer ?? 'ce compte')}${accountName === undefined ? '' : ` (${isolateName(accountName)})`}.`,
    recoveryCodeDescription:
      'Saisissez l’un des codes de récupération que vous avez enregistrés en configurant la vérification en deux étapes. Chaque code ne sert qu’une fois.',
    recoveryCodeLabel: 'Code de récupération',
    useRecoveryCode: 'Utiliser un code de récupération',
    useCode: 'Utiliser un code de l’application',
    trustDevice: ({ days }) =>
      `Ne plus demander de code sur cet appareil pendant ${formatPlural('fr', days, { one: '# jour', other: '# jours' })}. À choisir uniquement sur un appareil que personne d’autre n’utilise.`,
    submit: 'Confirmer',
    restart: 'Se reconnecter',
    passedTitle: 'Code accepté',
    passing: 'Connexion en cours…',
    newCodesTitle: ({ count }) =>
      count === 1
        ? 'Enregistrez votre nouveau code de récupération'
        : 'Enregistrez vos nouveaux codes de récupération',
    newCodesDescription: ({ count }) =>
      count === 1
        ? 'Il remplace le code de récupération que vous aviez et ne sert qu’une fois. Conservez-le dans un gestionnaire de mots de passe ou avec vos papiers importants, et pas seulement sur votre téléphone.'
        : 'Ils remplacent les codes de récupération que vous aviez. Chaque code ne sert qu’une fois. Conservez-les dans un gestionnaire de mots de passe ou avec vos papiers importants, et pas seulement sur votre téléphone.',
    newCodesUnsaved:
      'Vous n’avez pas enregistré vos nouveaux codes de récupération. Créez-en bientôt d’autres dans les paramètres de votre compte, sinon vous pourriez perdre l’accès à votre compte si vous perdez votre téléphone.',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'C’était votre dernier code de récupération. Créez-en de nouveaux dès maintenant dans les paramètres de votre compte, sinon vous pourriez perdre l’accès à votre compte si vous perdez votre téléphone.'
        : `${formatPlural('fr', left, { one: 'Il vous reste # code de récupération.', other: 'Il vous reste # codes de récupération.' })} Créez-en bientôt de nouveaux dans les paramètres de votre compte.`,
    clockOff: ({ offset }) =>
      `L’horloge de votre téléphone semble ${offset < 0 ? 'retarder' : 'avancer'} de ${formatDuration('fr', Math.abs(offset))}. Activez la date et l’heure automatiques sur votre téléphone, sinon ses codes risquent de ne plus fonctionner.`,
    proceed: 'Continuer',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'Vous avez fait trop de tentatives\u00A0: la connexion est bloquée.',
        description: 'Contactez l’assistance pour la débloquer.',
      },
      lockedForNow: 'Réessayez plus tard.',
      sessionExpired: {
        title: 'Votre connexion a expiré.',
        description: 'Reconnectez-vous avec votre mot de passe.',
      },
      missingRecoveryCode: {
        title: 'Saisissez un code de récupération.',
        description: 'Vous n’en avez pas encore saisi.',
      },
      severalRecoveryCodes: {
        title: 'Saisissez un seul code de récupération.',
        description: 'C’est une liste. Choisissez-en un que vous n’avez pas encore utilisé.',
      },
      invalidRecoveryCode: {
        title: 'Ce code de récupération n’a pas fonctionné.',
        description:
          'Comparez-le avec les codes que vous avez enregistrés. Si vous en avez créé de nouveaux, seuls les plus récents fonctionnent.',
      },
      anotherRecoveryCode:
        'Saisissez-en un autre. Chaque code de récupération ne sert qu’une fois.',
    }),
  },
  twoFactorCheckup: {
    title: 'Vérifiez que votre application fonctionne toujours',
    description:
      'Vous avez configuré la vérification en deux étapes il y a quelque temps. Assurez-vous de toujours pouvoir vous connecter avec elle.',
    submit: 'Vérifier',
    postpone: 'Pas maintenant',
    noCode: 'Je n’arrive pas à obtenir de code',
    passedTitle: 'Votre application fonctionne',
    passedDescription: 'Vous pouvez toujours vous connecter avec elle.',
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `Étape ${step} sur ${steps}`,
    requiredTitle: 'Votre compte nécessite la vérification en deux étapes.',
    requiredDescription: ({ daysLeft }) =>
      daysLeft === 0
        ? 'Configurez-la pour continuer.'
        : formatPlural('fr', daysLeft, {
            one: 'Il vous reste # jour pour la configurer.',
            other: 'Il vous reste # jours pour la configurer.',
          }),
    postpone: 'Pas maintenant',
    introTitle: 'Configurez la vérification en deux étapes',
    introDescription:
      'Vous vous connecterez avec votre mot de passe et un code fourni par une application sur votre téléphone, appelée application d’authentification.',
    noApp: 'Je n’ai pas encore d’application',
    noAppDescription:
      'Installez l’une de ces applications sur votre téléphone, puis revenez sur cette page.',
    appName: ({ name }) => (name === 'Apple Passwords' ? 'Mots de passe d’Apple' : name),
    appPlatforms: ({ platforms }) => `Pour ${formatList('fr', platforms)}.`,
    appBackup: ({ backsUp }) =>
      backsUp ? 'Peut sauvegarder vos comptes.' : 'Ne peut pas sauvegarder vos comptes.',
    introAction: 'Configurer',
    enrolledTitle: 'La vérification en deux étapes est déjà activée',
    enrolledDescription:
      'Pour vous connecter, il vous faut un code de votre application d’authentification.',
    replaceDescription:
      'Vous pouvez remplacer votre application par une autre. Celle que vous avez continue de fonctionner tant que vous n’avez pas configuré la nouvelle.',
    disableFirstDescription:
      'Si vous remplacez votre application, la vérification en deux étapes est d’abord désactivée. Tant que vous n’avez pas configuré la nouvelle application, seul votre mot de passe protège votre compte.',
    yourApps: 'Vos applications',
    keep: 'Ne rien changer',
    replace: 'Remplacer l’application',
    replaceOne: 'Remplacer',
    add: 'Ajouter une autre application',
    rename: 'Renommer',
    renameTitle: 'Renommer l’application',
    renameLabel: 'Nouveau nom',
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    renamed: ({ name }) => `L’application s’appelle maintenant ${isolateName(name)}.`,
    remove: 'Supprimer',
    removeTitle: 'Supprimer cette application\u202F?',
    removeDescription: ({ name, isLast }) =>
      isLast
        ? `${isolateName(name)} est votre seule application. La supprimer désactive la vérification en deux étapes. Vous vous connecterez avec votre seul mot de passe, et vos codes de récupération ne fonctionneront plus.`
        : `Les codes de ${isolateName(name)} ne fonctionneront plus. Vous pourrez ensuite supprimer ce compte dans l’application.`,
    removeLast: 'Supprimer et désactiver',
    removing: 'Suppression…',
    removed: ({ name }) =>
      name === undefined
        ? 'L’application est supprimée.'
        : `L’application ${isolateName(name)} est supprimée.`,
    yourCodes: 'Codes de récupération',
    viewCodes: 'Afficher les codes de récupération',
    noCodesLeft:
      'Il ne vous reste aucun code de récupération. Créez-en de nouveaux, sinon vous pourriez perdre l’accès à votre compte si vous perdez votre téléphone.',
    regenerate: 'Créer de nouveaux codes de récupération',
    regenerateDescription: 'Si vous créez de nouveaux codes, les anciens ne fonctionneront plus.',
    disable: 'Désactiver la vérification en deux étapes',
    disableDescription:
      'Vous vous connecterez avec votre seul mot de passe, et vos codes de récupération ne fonctionneront plus.',
    disableAction: 'Désactiver',
    disabling: 'Désactivation…',
    disabledTitle: 'La vérification en deux étapes est désactivée',
    disabledDescription:
      'Vous vous connectez désormais avec votre seul mot de passe. Dans votre application d’authentification, supprimez ce compte\u00A0: ses codes ne fonctionnent plus.',
    reauthenticationTitle: 'Confirmez qu’il s’agit bien de vous',
    reauthenticationDescription: selectText('kind', {
      password: 'Saisissez votre mot de passe pour continuer.',
      code: 'Saisissez un code de l’application d’authentification que vous utilisez actuellement.',
      redirect: 'Reconnectez-vous, puis revenez à cette page.',
    }),
    passwordLabel: 'Mot de passe',
    wrongPasswordTitle: 'Ce n’est pas votre mot de passe.',
    wrongPasswordDescription: 'Vérifiez-le, puis réessayez.',
    useCode: 'Utiliser un code',
    usePassword: 'Utiliser le mot de passe',
    signInAgain: 'Se reconnecter',
    confirming: 'Vérification…',
    nameLabel: 'Nom de la nouvelle application',
    suggestedName: ({ number }) =>
      number === 1 ? 'Application d’authentification' : `Application d’authentification ${number}`,
    scanTitle: 'Configurez votre application d’authentification',
    scanDescription: 'Toutes les applications d’authentification conviennent.',
    instructions: ({ digits }) => [
      'Ouvrez votre application d’authentification et ajoutez un compte, souvent avec un bouton «\u00A0+\u00A0».',
      'Scannez ce code QR avec l’application.',
      `Saisissez le code à ${digits} chiffres de l’application.`,
    ],
    qrLabel: ({ issuer }) =>
      `Code QR pour ${isolateName(issuer ?? 'votre compte')}. Si vous ne pouvez pas le scanner, utilisez la clé de configuration sur cette page.`,
    qrFailed: 'Utilisez plutôt la clé de configuration. Le code QR n’a pas pu être affiché.',
    qrSmall:
      'Ce code est peut-être trop petit pour être scanné. Agrandissez-le ou utilisez la clé de configuration.',
    enlarge: 'Agrandir le code QR',
    shrink: 'Réduire le code QR',
    starting: 'Préparation de la configuration…',
    ready: 'C’est prêt. Scannez le code QR ou utilisez la clé de configuration.',
    expiresSoon: ({ seconds }) =>
      `Cette clé expire dans ${formatDuration('fr', seconds * 1000, { roundTo: 1 })}.`,
    cannotScan: 'Impossible de scanner le code\u202F?',
    keyDescription:
      'Dans votre application, choisissez la saisie manuelle d’une clé, puis saisissez ou collez celle-ci. Si l’application demande le type de clé, choisissez «\u00A0Basée sur l’heure\u00A0».',
    keyParameters: ({ algorithm, digits, period }) =>
      `Réglez aussi ceci dans votre application\u00A0: ${formatList('fr', [
        algorithm === undefined ? undefined : `algorithme ${algorithm}`,
        digits === undefined ? undefined : `${digits} chiffres`,
        period === undefined ? undefined : `un nouveau code toutes les ${period} secondes`,
      ])}.`,
    copyLink: 'Copier le lien de configuration',
    linkCopied: 'Lien copié',
    linkCopyFailed: 'Copiez plutôt la clé vous-même. Votre navigateur n’a pas autorisé la copie.',
    sameDeviceInstructions: ({ digits, opensApp }) => [
      ...(opensApp
        ? [
            'Ouvrez votre application d’authentification avec le bouton ci-dessous.',
            'Ajoutez-y le compte.',
          ]
        : [
            'Ouvrez votre application d’authentification et ajoutez un compte avec la clé ci-dessous.',
          ]),
      `Revenez sur cette page et saisissez le code à ${digits} chiffres de l’application.`,
    ],
    openApp: 'Ouvrir l’application d’authentification',
    openAppDescription:
      'Rien ne se passe\u202F? Copiez cette clé et collez-la dans votre application. Si l’application demande le type de clé, choisissez «\u00A0Basée sur l’heure\u00A0».',
    useOtherDevice: 'Scanner avec un autre appareil',
    newKey: 'Recommencer avec une nouvelle clé',
    newKeyDescription:
      'Si vous avez déjà ajouté ce compte à votre application, supprimez-le de l’application\u00A0: ses codes ne fonctionneront plus.',
    newKeyAction: 'Obtenir une nouvelle clé',
    expiry: ({ seconds }) => `Cette clé expire dans ${formatCountdown(seconds)}.`,
    submit: 'Continuer',
    retry: 'Réessayer',
    expiredTitle: 'Cette clé a expiré.',
    expiredDescription:
      'Recommencez pour obtenir une nouvelle clé. Si vous avez déjà ajouté ce compte à votre application, supprimez-le de l’application\u00A0: ses codes ne fonctionnent plus.',
    restart: 'Recommencer',
    codesTitle: 'Enregistrez vos codes de récupération',
    turnedOn: 'La vérification en deux étapes est activée.',
    codesNotOnYet:
      'La vérification en deux étapes n’est pas encore activée. Enregistrez d’abord vos codes.',
    codesDescription:
      'Si vous perdez votre téléphone, vous pourrez vous connecter avec l’un de ces codes. Chaque code ne sert qu’une fois. Conservez-les dans un gestionnaire de mots de passe ou avec vos papiers importants, et pas seulement sur votre téléphone.',
    loadingCodes: 'Chargement de vos codes de récupération…',
    codesFailedTitle:
      'La vérification en deux étapes est activée, mais vos codes de récupération n’ont pas pu être chargés.',
    continueWithoutCodes: 'Continuer sans codes',
    codesUnseenTitle: 'Vous n’avez pas enregistré vos codes de récupération.',
    codesUnseenDescription:
      'Vous avez activé la vérification en deux étapes, mais vous avez quitté la page avant de les enregistrer. Créez-en de nouveaux maintenant. Les anciens ne fonctionneront plus.',
    makeCodes: 'Créer de nouveaux codes',
    finish: 'Terminer',
    confirmFailedContinue: 'Continuer quand même',
    confirmFailedDescription:
      'Nous n’avons pas pu noter que vous avez enregistré vos codes. Nous vous le redemanderons peut-être la prochaine fois.',
    leaveTitle: 'Vous n’avez pas encore enregistré vos codes de récupération.',
    leaveDescription:
      'Ils ne seront plus affichés. Sans eux, vous pourriez perdre l’accès à votre compte si vous perdez votre téléphone.',
    stay: 'Revenir et enregistrer',
    leave: 'Quitter sans enregistrer',
    doneTitle: 'La vérification en deux étapes est activée',
    doneApp: ({ name, intent }) =>
      name === undefined
        ? `Votre ${intent === 'enroll' ? '' : 'nouvelle '}application d’authentification est configurée.`
        : `Application configurée\u00A0: ${isolateName(name)}.`,
    doneCodes: ({ confirmed, renewed }) => {
      const codes = `${renewed ? 'nouveaux ' : ''}codes de récupération`;
      const first = confirmed
        ? `Vous avez confirmé avoir enregistré vos ${codes}.`
        : `Si vous perdez votre téléphone, vous pouvez vous connecter avec un de vos ${codes}.`;
      return renewed ? `${first} Les anciens ne fonctionnent plus.` : first;
    },
    doneCodesKept: 'Les codes de récupération que vous avez déjà restent valables.',
    doneDescription: ({ issuer, intent }) =>
      `Désormais, pour vous connecter${issuer === undefined ? '' : ` à ${isolateName(issuer)}`}, il vous faudra un code de votre ${intent === 'replace' ? 'nouvelle ' : ''}application. Attendez un nouveau code avant de vous reconnecter.`,
    doneOldApp:
      'Dans l’ancienne application, supprimez ce compte\u00A0: ses codes ne fonctionnent plus.',
    doneUnsaved:
      'Vous n’avez pas enregistré vos codes de récupération. Créez-en bientôt de nouveaux dans les paramètres de votre compte, sinon vous pourriez perdre l’accès à votre compte si vous perdez votre téléphone.',
    doneWithoutCodes:
      'Vous n’avez pas de codes de récupération. Ajoutez une deuxième application d’authentification, sinon vous pourriez perdre l’accès à votre compte si vous perdez votre téléphone.',
    done: 'Fermer',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'Saisissez un nom pour l’application.',
        description: 'Il vous aide à distinguer vos applications.',
      },
      locked: ({ retryAt }) => ({
        title: 'Vous avez fait trop de tentatives\u00A0: la configuration est bloquée.',
        description:
          retryAt === undefined
            ? 'Contactez l’assistance pour la débloquer.'
            : 'Réessayez plus tard.',
      }),
      'password-required': {
        title: 'Saisissez votre mot de passe.',
        description: 'Le champ est vide.',
      },
      'reauthentication-required': {
        title: 'Confirmez qu’il s’agit bien de vous.',
        description: 'Reconnectez-vous, puis revenez à cette page.',
      },
      'reauthentication-failed': {
        title: 'Nous n’avons pas pu confirmer qu’il s’agit bien de vous.',
        description: 'Réessayez.',
      },
      'enrollment-expired': {
        title: 'Cette clé a expiré.',
        description: 'Recommencez pour obtenir une nouvelle clé.',
      },
      'session-expired': {
        title: 'Votre session est terminée.',
        description: 'Reconnectez-vous, puis revenez à cette page.',
      },
      'already-enrolled': {
        title: 'La vérification en deux étapes est déjà activée.',
        description: 'Désactivez-la d’abord si vous voulez configurer une autre application.',
      },
      'limit-reached': {
        title: 'Vous ne pouvez pas ajouter d’autre application.',
        description: 'Supprimez d’abord l’une de celles que vous avez.',
      },
      misconfigured: {
        title: 'La configuration ne fonctionne pas pour le moment.',
        description: 'Vous n’y êtes pour rien. Contactez l’assistance.',
      },
      'name-conflict': {
        title: 'Saisissez un autre nom.',
        description: 'Vous avez déjà une application portant ce nom.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) =>
        `L’horloge de votre téléphone semble ${offset < 0 ? 'retarder' : 'avancer'} de ${formatDuration('fr', Math.abs(offset))}. Activez la date et l’heure automatiques sur votre téléphone, puis saisissez le prochain code.`,
      'previous-secret':
        'Ce code vient d’une ancienne copie de ce compte dans votre application. Supprimez l’ancienne copie, puis saisissez le prochain code de la plus récente.',
      parameters: ({ algorithm }) =>
        `Votre application ne prend pas en charge les réglages de ce compte${algorithm === undefined ? '' : ` (elle a utilisé ${algorithm})`}. Essayez une autre application d’authentification.`,
      'swapped-digits':
        'Vous avez peut-être inversé deux chiffres. Saisissez le prochain code de votre application.',
      replayed:
        'Ce code a déjà été utilisé. Attendez le prochain code de votre application, puis saisissez-le.',
      valid:
        'Le code correspond à la clé de cette page. Si vous avez aussi commencé la configuration dans un autre onglet, continuez dans cet onglet ou demandez ici une nouvelle clé. Sinon, activez la date et l’heure automatiques sur votre téléphone, puis saisissez le prochain code.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
