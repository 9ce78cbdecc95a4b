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

const VERIFICATION_ERRORS: VerificationErrorTexts = {
  'invalid-code': {
    title: 'Dieser Code hat nicht funktioniert.',
    description:
      'Prüfen Sie, ob er zu diesem Konto gehört, und geben Sie dann den nächsten Code aus Ihrer App ein.',
  },
  'incomplete-code': ({ digits }) => ({
    title: `Geben Sie alle ${digits} Ziffern ein.`,
    description: 'Der Code ist noch nicht vollständig.',
  }),
  'repeated-code': {
    title: 'Diesen Code haben Sie schon eingegeben.',
    description: 'Warten Sie auf den nächsten Code in Ihrer App und geben Sie dann diesen ein.',
  },
  'code-reused': {
    title: 'Dieser Code wurde schon verwendet.',
    description: 'Warten Sie auf den nächsten Code in Ihrer App und geben Sie dann diesen ein.',
  },
  'rate-limited': {
    title: 'Sie haben es zu oft versucht.',
    description: 'Versuchen Sie es später noch einmal.',
  },
  'not-allowed': {
    title: 'Ihnen fehlt dafür die Berechtigung.',
    description: 'Wenden Sie sich an die Person, die Ihr Konto verwaltet.',
  },
  network: {
    title: 'Wir konnten keine Verbindung herstellen.',
    description: 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
  },
  unknown: {
    title: 'Bei uns ist etwas schiefgegangen.',
    description: 'Versuchen Sie es gleich noch einmal.',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `${digits}-stelliger Code`,
  verifying: 'Code wird geprüft\u00A0…',
  sentWhenComplete: 'Wir prüfen ihn, sobald Sie die letzte Ziffer eingegeben haben.',
  cancel: 'Abbrechen',
  contactSupport: 'Support kontaktieren',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'Sie haben keine Versuche mehr.'
      : formatPlural('de', attempts, {
          one: 'Sie haben noch # Versuch.',
          other: 'Sie haben noch # Versuche.',
        }),
  paragraph: (sentences) => sentences.join(' '),
  wait: ({ seconds }) =>
    `Versuchen Sie es in ${formatDuration('de', seconds * 1000, { roundTo: 1 })} noch einmal.`,
  countdown: ({ seconds }) => `Sie können es in ${formatTimeLeft(seconds)} noch einmal versuchen.`,
  countdownOver: 'Sie können es jetzt noch einmal versuchen.',
};

/** Returns the time left with its unit, because `9:58` alone could be a time of day. */
function formatTimeLeft(seconds: number): string {
  return `${formatCountdown(seconds)} ${seconds < 3600 ? 'Minuten' : 'Stunden'}`;
}

/**
 * All texts in German, with the formal address.
 *
 * @example
 * import { de } from '@tessera/react/messages/de';
 * <TwoFactorSetup messages={de} … />
 */
export const de: TesseraMessages = {
  codeInput: {
    length: (length, type = 'numeric') =>
      formatPlural(
        'de',
        length,
        type === 'numeric' ? { one: '# Ziffer', other: '# Ziffern' } : { other: '# Zeichen' },
      ),
    complete: (length, type = 'numeric') =>
      formatPlural(
        'de',
        length,
        type === 'numeric'
          ? { one: '# Ziffer eingegeben.', other: '# Ziffern eingegeben.' }
          : { other: '# Zeichen eingegeben.' },
      ),
    ignored: (count) => formatPlural('de', count, { other: '# Zeichen ausgelassen.' }),
    verifying: 'Wird geprüft\u00A0…',
    error: 'Dieser Code hat nicht funktioniert.',
    success: 'Code angenommen.',
  },
  qrCode: {
    label: 'QR-Code',
    show: 'QR-Code anzeigen',
    hide: 'QR-Code ausblenden',
    hidden: 'Der QR-Code ist wieder ausgeblendet.',
    loading: 'QR-Code wird geladen\u00A0…',
    expired: 'Dieser QR-Code ist abgelaufen.',
    refresh: 'Neuen Code anfordern',
  },
  recoveryCodes: {
    label: 'Wiederherstellungscodes',
    copy: ({ count }) => (count === 1 ? 'Kopieren' : 'Alle kopieren'),
    copied: 'Kopiert',
    copyFailed:
      'Kopieren Sie den markierten Text von Hand. Ihr Browser hat das Kopieren nicht erlaubt.',
    download: 'Herunterladen',
    downloaded: 'Download gestartet. Prüfen Sie, ob Sie die Datei finden.',
    print: 'Drucken',
    printed: 'Druckfenster geöffnet',
    exportFailed: 'Versuchen Sie es auf andere Weise. Ihr Browser hat das nicht erlaubt.',
    confirmation: ({ count }) =>
      count === 1
        ? 'Ich habe diesen Code gesichert. Er wird nicht noch einmal angezeigt.'
        : 'Ich habe diese Codes gesichert. Sie werden nicht noch einmal angezeigt.',
    unconfirmed: {
      export: ({ count }) =>
        count === 1
          ? 'Kopieren Sie den Code zuerst, laden Sie ihn herunter oder drucken Sie ihn aus. Er wird nicht noch einmal angezeigt.'
          : 'Kopieren Sie die Codes zuerst, laden Sie sie herunter oder drucken Sie sie aus. Sie werden nicht noch einmal angezeigt.',
      checkbox: ({ count }) =>
        count === 1
          ? 'Sichern Sie den Code zuerst und setzen Sie dann das Häkchen. Er wird nicht noch einmal angezeigt.'
          : 'Sichern Sie die Codes zuerst und setzen Sie dann das Häkchen. Sie werden nicht noch einmal angezeigt.',
      retype: 'Geben Sie den verlangten Code genau so ein, wie Sie ihn gesichert haben.',
    },
    typeOne: ({ count, position }) =>
      count === 1
        ? 'Geben Sie den gesicherten Code ein'
        : `Geben Sie Code Nr. ${position} aus Ihren gesicherten Codes ein`,
    fileName: ({ issuer }) =>
      formatFileName(
        issuer === undefined ? 'Wiederherstellungscodes' : `Wiederherstellungscodes ${issuer}`,
      ),
    heading: ({ issuer, accountName, createdAt, count }) => [
      issuer === undefined
        ? 'Wiederherstellungscodes'
        : `Wiederherstellungscodes für ${isolateName(issuer)}`,
      ...(accountName === undefined ? [] : [`Konto: ${isolateName(accountName)}`]),
      `Erstellt am ${formatDate('de', createdAt)}`,
      count === 1
        ? 'Der Code gilt nur einmal. Bewahren Sie ihn so auf, dass niemand sonst ihn sehen kann.'
        : 'Jeder Code gilt nur einmal. Bewahren Sie die Codes so auf, dass niemand sonst sie sehen kann.',
    ],
  },
  secretKey: {
    label: 'Einrichtungsschlüssel',
    copy: 'Schlüssel kopieren',
    copied: 'Kopiert',
    copyFailed:
      'Kopieren Sie den markierten Schlüssel von Hand. Ihr Browser hat das Kopieren nicht erlaubt.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'Geben Sie Ihren Code ein',
    codeDescription: ({ digits, issuer, accountName }) =>
      `Geben Sie den ${digits}-stelligen Code ein, den Ihre Authenticator-App für ${isolateName(issuer ?? 'dieses Konto')}${accountName === undefined ? '' : ` (${isolateName(accountName)})`} anzeigt.`,
    recoveryCodeDescription:
      'Geben Sie einen der Wiederherstellungscodes ein, die Sie beim Einrichten der Bestätigung in zwei Schritten gesichert haben. Jeder Code gilt nur einmal.',
    recoveryCodeLabel: 'Wiederherstellungscode',
    useRecoveryCode: 'Wiederherstellungscode verwenden',
    useCode: 'Code aus der App verwenden',
    trustDevice: ({ days }) =>
      `Auf diesem Gerät ${formatPlural('de', days, { one: '# Tag', other: '# Tage' })} lang nicht nach einem Code fragen. Wählen Sie das nur auf einem Gerät, das sonst niemand benutzt.`,
    submit: 'Bestätigen',
    restart: 'Noch einmal anmelden',
    passedTitle: 'Code angenommen',
    passing: 'Sie werden angemeldet\u00A0…',
    newCodesTitle: ({ count }) =>
      `Sichern Sie ${count === 1 ? 'Ihren neuen' : 'Ihre neuen'} Wiederherstellungs\u00AD${count === 1 ? 'code' : 'codes'}`,
    newCodesDescription: ({ count }) =>
      count === 1
        ? 'Er ersetzt Ihren bisherigen Wiederherstellungscode und gilt nur einmal. Bewahren Sie ihn in einem Passwortmanager oder bei Ihren wichtigen Unterlagen auf, nicht nur auf Ihrem Smartphone.'
        : 'Sie ersetzen Ihre bisherigen Wiederherstellungscodes. Jeder Code gilt nur einmal. Bewahren Sie die Codes in einem Passwortmanager oder bei Ihren wichtigen Unterlagen auf, nicht nur auf Ihrem Smartphone.',
    newCodesUnsaved:
      'Sie haben Ihre neuen Wiederherstellungscodes nicht gesichert. Erstellen Sie bald in Ihren Kontoeinstellungen neue, sonst kommen Sie vielleicht nicht mehr in Ihr Konto, wenn Sie Ihr Smartphone verlieren.',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'Das war Ihr letzter Wiederherstellungscode. Erstellen Sie jetzt in Ihren Kontoeinstellungen neue, sonst kommen Sie vielleicht nicht mehr in Ihr Konto, wenn Sie Ihr Smartphone verlieren.'
        : `${formatPlural('de', left, { one: 'Sie haben noch # Wiederherstellungscode.', other: 'Sie haben noch # Wiederherstellungscodes.' })} Erstellen Sie bald in Ihren Kontoeinstellungen neue.`,
    clockOff: ({ offset }) =>
      `Die Uhr Ihres Smartphones scheint ${formatDuration('de', Math.abs(offset))} ${offset < 0 ? 'nachzugehen' : 'vorzugehen'}. Stellen Sie dort Datum und Uhrzeit auf „Automatisch“, sonst funktionieren die Codes vielleicht bald nicht mehr.`,
    proceed: 'Weiter',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'Sie haben es zu oft versucht. Die Anmeldung ist gesperrt.',
        description: 'Wenden Sie sich an den Support, um sie zu entsperren.',
      },
      lockedForNow: 'Versuchen Sie es später noch einmal.',
      sessionExpired: {
        title: 'Ihre Anmeldung ist abgelaufen.',
        description: 'Melden Sie sich noch einmal mit Ihrem Passwort an.',
      },
      missingRecoveryCode: {
        title: 'Geben Sie einen Wiederherstellungscode ein.',
        description: 'Sie haben noch keinen eingegeben.',
      },
      severalRecoveryCodes: {
        title: 'Geben Sie nur einen Wiederherstellungscode ein.',
        description: 'Das ist eine Liste. Wählen Sie einen, den Sie noch nicht verwendet haben.',
      },
      invalidRecoveryCode: {
        title: 'Dieser Wiederherstellungscode hat nicht funktioniert.',
        description:
          'Vergleichen Sie ihn mit den Codes, die Sie gesichert haben. Wenn Sie neue erstellt haben, gelten nur die neuesten.',
      },
      anotherRecoveryCode:
        'Geben Sie einen anderen ein. Jeder Wiederherstellungscode gilt nur einmal.',
    }),
  },
  twoFactorCheckup: {
    title: 'Prüfen Sie, ob Ihre App noch funktioniert',
    description:
      'Sie haben die Bestätigung in zwei Schritten vor einiger Zeit eingerichtet. Stellen Sie sicher, dass Sie sich weiterhin damit anmelden können.',
    submit: 'Prüfen',
    postpone: 'Jetzt nicht',
    noCode: 'Ich bekomme keinen Code',
    passedTitle: 'Ihre App funktioniert',
    passedDescription: 'Sie können sich weiterhin damit anmelden.',
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `Schritt ${step} von ${steps}`,
    requiredTitle: 'Ihr Konto braucht die Bestätigung in zwei Schritten.',
    requiredDescription: ({ daysLeft }) =>
      daysLeft === 0
        ? 'Richten Sie sie ein, um fortzufahren.'
        : formatPlural('de', daysLeft, {
            one: 'Sie haben noch # Tag Zeit, sie einzurichten.',
            other: 'Sie haben noch # Tage Zeit, sie einzurichten.',
          }),
    postpone: 'Jetzt nicht',
    introTitle: 'Bestätigung in zwei Schritten einrichten',
    introDescription:
      'Sie melden sich dann mit Ihrem Passwort und einem Code aus einer App auf Ihrem Smartphone an, der Authenticator-App.',
    noApp: 'Ich habe noch keine App',
    noAppDescription:
      'Installieren Sie eine dieser Apps auf Ihrem Smartphone und kommen Sie dann auf diese Seite zurück.',
    appName: ({ name }) => (name === 'Apple Passwords' ? 'Apple Passwörter' : name),
    appPlatforms: ({ platforms }) => `Für ${formatList('de', platforms)}.`,
    appBackup: ({ backsUp }) =>
      backsUp ? 'Kann Ihre Konten sichern.' : 'Kann Ihre Konten nicht sichern.',
    introAction: 'Einrichten',
    enrolledTitle: 'Die Bestätigung in zwei Schritten ist schon aktiviert',
    enrolledDescription: 'Zum Anmelden brauchen Sie einen Code aus Ihrer Authenticator-App.',
    replaceDescription:
      'Sie können Ihre App durch eine andere ersetzen. Die bisherige funktioniert weiter, bis Sie die neue eingerichtet haben.',
    disableFirstDescription:
      'Wenn Sie Ihre App ersetzen, wird die Bestätigung in zwei Schritten zuerst deaktiviert. Bis Sie die neue App eingerichtet haben, schützt nur Ihr Passwort Ihr Konto.',
    yourApps: 'Ihre Apps',
    keep: 'Nichts ändern',
    replace: 'App ersetzen',
    replaceOne: 'Ersetzen',
    add: 'Weitere App hinzufügen',
    rename: 'Umbenennen',
    renameTitle: 'App umbenennen',
    renameLabel: 'Neuer Name',
    save: 'Speichern',
    saving: 'Wird gespeichert\u00A0…',
    renamed: ({ name }) => `Die App heißt jetzt ${isolateName(name)}.`,
    remove: 'Entfernen',
    removeTitle: 'Diese App entfernen?',
    removeDescription: ({ name, isLast }) =>
      isLast
        ? `${isolateName(name)} ist Ihre einzige App. Wenn Sie sie entfernen, wird die Bestätigung in zwei Schritten deaktiviert. Sie melden sich dann nur noch mit Ihrem Passwort an, und Ihre Wiederherstellungscodes gelten nicht mehr.`
        : `Die Codes von ${isolateName(name)} gelten dann nicht mehr. Danach können Sie dieses Konto in der App löschen.`,
    removeLast: 'Entfernen und deaktivieren',
    removing: 'Wird entfernt\u00A0…',
    removed: ({ name }) => `${name === undefined ? 'Die App' : isolateName(name)} ist entfernt.`,
    yourCodes: 'Wiederherstellungs\u00ADcodes',
    viewCodes: 'Wiederherstellungscodes anzeigen',
    noCodesLeft:
      'Sie haben keine Wiederherstellungscodes mehr. Erstellen Sie neue, sonst kommen Sie vielleicht nicht mehr in Ihr Konto, wenn Sie Ihr Smartphone verlieren.',
    regenerate: 'Neue Wiederherstellungscodes erstellen',
    regenerateDescription: 'Wenn Sie neue Codes erstellen, gelten die alten nicht mehr.',
    disable: 'Bestätigung in zwei Schritten deaktivieren',
    disableDescription:
      'Sie melden sich dann nur noch mit Ihrem Passwort an, und Ihre Wiederherstellungscodes gelten nicht mehr.',
    disableAction: 'Deaktivieren',
    disabling: 'Wird deaktiviert\u00A0…',
    disabledTitle: 'Die Bestätigung in zwei Schritten ist deaktiviert',
    disabledDescription:
      'Sie melden sich jetzt nur noch mit Ihrem Passwort an. Löschen Sie dieses Konto in Ihrer Authenticator-App: Die Codes dort gelten nicht mehr.',
    reauthenticationTitle: 'Bestätigen Sie, dass Sie es sind',
    reauthenticationDescription: selectText('kind', {
      password: 'Geben Sie Ihr Passwort ein, um fortzufahren.',
      code: 'Geben Sie einen Code aus der Authenticator-App ein, die Sie jetzt verwenden.',
      redirect: 'Melden Sie sich noch einmal an und kommen Sie dann auf diese Seite zurück.',
    }),
    passwordLabel: 'Passwort',
    wrongPasswordTitle: 'Das ist nicht Ihr Passwort.',
    wrongPasswordDescription: 'Prüfen Sie es und versuchen Sie es noch einmal.',
    useCode: 'Stattdessen einen Code verwenden',
    usePassword: 'Stattdessen das Passwort verwenden',
    signInAgain: 'Noch einmal anmelden',
    confirming: 'Wird geprüft\u00A0…',
    nameLabel: 'Name der neuen App',
    suggestedName: ({ number }) =>
      number === 1 ? 'Authenticator-App' : `Authenticator-App ${number}`,
    scanTitle: 'Authenticator-App einrichten',
    scanDescription: 'Jede Authenticator-App ist geeignet.',
    instructions: ({ digits }) => [
      'Öffnen Sie Ihre Authenticator-App und fügen Sie ein Konto hinzu, oft über „+“.',
      'Scannen Sie diesen QR-Code mit der App.',
      `Geben Sie den ${digits}-stelligen Code aus der App ein.`,
    ],
    qrLabel: ({ issuer }) =>
      `QR-Code für ${isolateName(issuer ?? 'Ihr Konto')}. Wenn Sie ihn nicht scannen können, verwenden Sie den Einrichtungsschlüssel auf dieser Seite.`,
    qrFailed:
      'Verwenden Sie stattdessen den Einrichtungsschlüssel. Wir konnten den QR-Code nicht anzeigen.',
    qrSmall:
      'Dieser Code ist vielleicht zu klein zum Scannen. Vergrößern Sie ihn oder verwenden Sie den Einrichtungsschlüssel.',
    enlarge: 'QR-Code vergrößern',
    shrink: 'QR-Code verkleinern',
    starting: 'Einrichtung wird vorbereitet\u00A0…',
    ready: 'Bereit. Scannen Sie den QR-Code oder verwenden Sie den Einrichtungsschlüssel.',
    expiresSoon: ({ seconds }) =>
      `Dieser Schlüssel läuft in ${formatDuration('de', seconds * 1000, { roundTo: 1 })} ab.`,
    cannotScan: 'Scannen klappt nicht?',
    keyDescription:
      'Wählen Sie in Ihrer App die manuelle Eingabe und fügen Sie dort diesen Schlüssel ein oder tippen Sie ihn ab. Wenn die App nach dem Typ fragt, wählen Sie „Zeitbasiert“.',
    keyParameters: ({ algorithm, digits, period }) =>
      `Stellen Sie in Ihrer App außerdem ein: ${formatList('de', [
        algorithm === undefined ? undefined : `Algorithmus ${algorithm}`,
        digits === undefined ? undefined : `${digits} Ziffern`,
        period === undefined ? undefined : `alle ${period} Sekunden ein neuer Code`,
      ])}.`,
    copyLink: 'Einrichtungslink kopieren',
    linkCopied: 'Kopiert',
    linkCopyFailed:
      'Kopieren Sie stattdessen den Schlüssel von Hand. Ihr Browser hat das Kopieren nicht erlaubt.',
    sameDeviceInstructions: ({ digits, opensApp }) => [
      ...(opensApp
        ? [
            'Öffnen Sie Ihre Authenticator-App mit der Schaltfläche unten.',
            'Fügen Sie das Konto dort hinzu.',
          ]
        : [
            'Öffnen Sie Ihre Authenticator-App und fügen Sie mit dem Schlüssel unten ein Konto hinzu.',
          ]),
      `Kommen Sie auf diese Seite zurück und geben Sie den ${digits}-stelligen Code aus der App ein.`,
    ],
    openApp: 'Authenticator-App öffnen',
    openAppDescription:
      'Es passiert nichts? Kopieren Sie diesen Schlüssel und fügen Sie ihn in Ihrer App ein. Wenn die App nach dem Typ fragt, wählen Sie „Zeitbasiert“.',
    useOtherDevice: 'Mit einem anderen Gerät scannen',
    newKey: 'Mit neuem Schlüssel von vorn beginnen',
    newKeyDescription:
      'Wenn Sie dieses Konto schon in Ihrer App hinzugefügt haben, löschen Sie es dort: Die Codes dafür gelten dann nicht mehr.',
    newKeyAction: 'Neuen Schlüssel anfordern',
    expiry: ({ seconds }) => `Dieser Schlüssel läuft in ${formatTimeLeft(seconds)} ab.`,
    submit: 'Weiter',
    retry: 'Noch einmal versuchen',
    expiredTitle: 'Dieser Schlüssel ist abgelaufen.',
    expiredDescription:
      'Beginnen Sie von vorn, um einen neuen Schlüssel zu erhalten. Wenn Sie dieses Konto schon in Ihrer App hinzugefügt haben, löschen Sie es dort: Die Codes dafür gelten nicht mehr.',
    restart: 'Von vorn beginnen',
    codesTitle: 'Sichern Sie Ihre Wiederherstellungs\u00ADcodes',
    turnedOn: 'Die Bestätigung in zwei Schritten ist aktiviert.',
    codesNotOnYet:
      'Die Bestätigung in zwei Schritten ist noch nicht aktiviert. Sichern Sie zuerst Ihre Codes.',
    codesDescription:
      'Wenn Sie Ihr Smartphone verlieren, können Sie sich mit einem dieser Codes anmelden. Jeder Code gilt nur einmal. Bewahren Sie die Codes in einem Passwortmanager oder bei Ihren wichtigen Unterlagen auf, nicht nur auf Ihrem Smartphone.',
    loadingCodes: 'Ihre Wiederherstellungscodes werden geladen\u00A0…',
    codesFailedTitle:
      'Die Bestätigung in zwei Schritten ist aktiviert, aber wir konnten Ihre Wiederherstellungscodes nicht laden.',
    continueWithoutCodes: 'Ohne Codes fortfahren',
    codesUnseenTitle: 'Sie haben Ihre Wiederherstellungscodes nicht gesichert.',
    codesUnseenDescription:
      'Sie haben die Bestätigung in zwei Schritten aktiviert, aber die Seite verlassen, bevor Sie die Codes gesichert haben. Erstellen Sie jetzt neue. Die alten gelten dann nicht mehr.',
    makeCodes: 'Neue Codes erstellen',
    finish: 'Abschließen',
    confirmFailedContinue: 'Trotzdem fortfahren',
    confirmFailedDescription:
      'Wir konnten nicht speichern, dass Sie Ihre Codes gesichert haben. Vielleicht fragen wir Sie beim nächsten Mal noch einmal.',
    leaveTitle: 'Sie haben Ihre Wiederherstellungscodes noch nicht gesichert.',
    leaveDescription:
      'Sie werden nicht noch einmal angezeigt. Ohne diese Codes kommen Sie vielleicht nicht mehr in Ihr Konto, wenn Sie Ihr Smartphone verlieren.',
    stay: 'Zurück und sichern',
    leave: 'Ohne Sichern verlassen',
    doneTitle: 'Die Bestätigung in zwei Schritten ist aktiviert',
    doneApp: ({ name, intent }) =>
      `${name === undefined ? `Ihre ${intent === 'enroll' ? '' : 'neue '}Authenticator-App` : isolateName(name)} ist eingerichtet.`,
    doneCodes: ({ confirmed, renewed }) => {
      const codes = `${renewed ? 'neuen ' : ''}Wiederherstellungscodes`;
      const first = confirmed
        ? `Sie haben bestätigt, dass Sie Ihre ${codes} gesichert haben.`
        : `Wenn Sie Ihr Smartphone verlieren, können Sie sich mit einem Ihrer ${codes} anmelden.`;
      return renewed ? `${first} Die alten gelten nicht mehr.` : first;
    },
    doneCodesKept: 'Wiederherstellungscodes, die Sie schon haben, gelten weiter.',
    doneDescription: ({ issuer, intent }) =>
      `Ab jetzt brauchen Sie zum Anmelden${issuer === undefined ? '' : ` bei ${isolateName(issuer)}`} einen Code aus Ihrer ${intent === 'replace' ? 'neuen ' : ''}App. Warten Sie auf einen neuen Code, bevor Sie sich noch einmal anmelden.`,
    doneOldApp: 'Löschen Sie dieses Konto in Ihrer alten App: Die Codes dort gelten nicht mehr.',
    doneUnsaved:
      'Sie haben Ihre Wiederherstellungscodes nicht gesichert. Erstellen Sie bald in Ihren Kontoeinstellungen neue, sonst kommen Sie vielleicht nicht mehr in Ihr Konto, wenn Sie Ihr Smartphone verlieren.',
    doneWithoutCodes:
      'Sie haben keine Wiederherstellungscodes. Fügen Sie eine zweite Authenticator-App hinzu, sonst kommen Sie vielleicht nicht mehr in Ihr Konto, wenn Sie Ihr Smartphone verlieren.',
    done: 'Fertig',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'Geben Sie einen Namen für die App ein.',
        description: 'Daran erkennen Sie, welche App welche ist.',
      },
      locked: ({ retryAt }) => ({
        title: 'Sie haben es zu oft versucht. Die Einrichtung ist gesperrt.',
        description:
          retryAt === undefined
            ? 'Wenden Sie sich an den Support, um sie zu entsperren.'
            : 'Versuchen Sie es später noch einmal.',
      }),
      'password-required': {
        title: 'Geben Sie Ihr Passwort ein.',
        description: 'Das Feld ist leer.',
      },
      'reauthentication-required': {
        title: 'Bestätigen Sie, dass Sie es sind.',
        description: 'Melden Sie sich noch einmal an und kommen Sie dann auf diese Seite zurück.',
      },
      'reauthentication-failed': {
        title: 'Wir konnten nicht bestätigen, dass Sie es sind.',
        description: 'Versuchen Sie es noch einmal.',
      },
      'enrollment-expired': {
        title: 'Dieser Schlüssel ist abgelaufen.',
        description: 'Beginnen Sie von vorn, um einen neuen Schlüssel zu erhalten.',
      },
      'session-expired': {
        title: 'Sie wurden abgemeldet.',
        description: 'Melden Sie sich noch einmal an und kommen Sie dann auf diese Seite zurück.',
      },
      'already-enrolled': {
        title: 'Die Bestätigung in zwei Schritten ist schon aktiviert.',
        description: 'Deaktivieren Sie sie zuerst, wenn Sie eine andere App einrichten möchten.',
      },
      'limit-reached': {
        title: 'Sie können keine weitere App hinzufügen.',
        description: 'Entfernen Sie zuerst eine der vorhandenen Apps.',
      },
      misconfigured: {
        title: 'Die Einrichtung funktioniert zurzeit nicht.',
        description: 'Das liegt nicht an Ihnen. Wenden Sie sich an den Support.',
      },
      'name-conflict': {
        title: 'Geben Sie einen anderen Namen ein.',
        description: 'Sie haben schon eine App mit diesem Namen.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) =>
        `Die Uhr Ihres Smartphones scheint ${formatDuration('de', Math.abs(offset))} ${offset < 0 ? 'nachzugehen' : 'vorzugehen'}. Stellen Sie dort Datum und Uhrzeit auf „Automatisch“ und geben Sie dann den nächsten Code ein.`,
      'previous-secret':
        'Dieser Code stammt von einer alten Kopie dieses Kontos in Ihrer App. Löschen Sie die alte Kopie und geben Sie dann den nächsten Code der neuesten ein.',
      parameters: ({ algorithm }) =>
        `Ihre App unterstützt die Einstellungen dieses Kontos nicht${algorithm === undefined ? '' : ` (sie hat ${algorithm} verwendet)`}. Versuchen Sie es mit einer anderen Authenticator-App.`,
      'swapped-digits':
        'Vielleicht haben Sie zwei Ziffern vertauscht. Geben Sie den nächsten Code aus Ihrer App ein.',
      replayed:
        'Dieser Code wurde schon verwendet. Warten Sie auf den nächsten Code in Ihrer App und geben Sie dann diesen ein.',
      valid:
        'Der Code passt zum Schlüssel auf dieser Seite. Wenn Sie die Einrichtung auch in einem anderen Tab begonnen haben, machen Sie dort weiter oder fordern Sie hier einen neuen Schlüssel an. Stellen Sie andernfalls auf Ihrem Smartphone Datum und Uhrzeit auf „Automatisch“ und geben Sie dann den nächsten Code ein.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
