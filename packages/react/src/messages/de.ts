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

const VERIFICATION_ERRORS: VerificationErrorTexts = {
  'invalid-code': {
    title: 'Dieser Code ist zurzeit nicht gültig.',
    description:
      'Prüfen Sie, ob Sie in Ihrer App den Eintrag für dieses Konto ansehen, und geben Sie dann den nächsten Code ein.',
  },
  'incomplete-code': ({ digits }) => ({
    title: 'Der Code ist nicht vollständig.',
    description: `Geben Sie alle ${digits} Ziffern ein, die Ihre App anzeigt.`,
  }),
  'repeated-code': {
    title: 'Diesen Code haben Sie schon ausprobiert.',
    description: 'Warten Sie, bis Ihre App den nächsten anzeigt, und geben Sie diesen ein.',
  },
  'code-reused': {
    title: 'Dieser Code wurde schon verwendet.',
    description: 'Jeder Code gilt nur einmal. Warten Sie, bis Ihre App den nächsten anzeigt.',
  },
  'rate-limited': {
    title: 'Zu viele Versuche.',
    description: 'Warten Sie eine Weile und versuchen Sie es dann erneut.',
  },
  'not-allowed': {
    title: 'Mit Ihrem Konto ist das nicht möglich.',
    description: 'Fragen Sie die Person, die Ihr Konto verwaltet.',
  },
  network: {
    title: 'Der Server ist nicht erreichbar.',
    description:
      'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut. Ihre Eingaben gehen nicht verloren.',
  },
  unknown: {
    title: 'Bei uns ist etwas schiefgegangen.',
    description: 'Versuchen Sie es gleich noch einmal. Ihre Eingaben gehen nicht verloren.',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `${digits}-stelliger Code`,
  verifying: 'Code wird geprüft\u00A0…',
  sentWhenComplete: 'Er wird gesendet, sobald er vollständig ist.',
  cancel: 'Abbrechen',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'Keine Versuche mehr.'
      : formatPlural('de', attempts, { one: 'Noch # Versuch.', other: 'Noch # Versuche.' }),
  paragraph: (sentences) => sentences.join(' '),
  countdown: ({ seconds }) => `Sie können es in ${formatCountdown(seconds)} erneut versuchen.`,
  countdownOver: 'Sie können es jetzt erneut versuchen.',
};

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
    ignored: (count) => formatPlural('de', count, { other: '# Zeichen ignoriert.' }),
    verifying: 'Wird geprüft\u00A0…',
    error: 'Falscher Code.',
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
    copy: 'Alle kopieren',
    copied: 'Kopiert',
    copyFailed:
      'Ihr Browser hat das Kopieren nicht erlaubt. Die Codes sind markiert: Kopieren Sie sie von Hand.',
    download: 'Herunterladen',
    downloaded: 'Download gestartet. Prüfen Sie, ob die Datei da ist.',
    print: 'Drucken',
    printed: 'Druckdialog geöffnet',
    exportFailed: 'Ihr Browser hat das nicht erlaubt. Sichern Sie die Codes auf andere Weise.',
    confirmation: 'Ich habe diese Codes gesichert. Sie werden nicht noch einmal angezeigt.',
    unconfirmed: {
      export:
        'Kopieren Sie die Codes, laden Sie sie herunter oder drucken Sie sie. Sie werden nicht noch einmal angezeigt.',
      checkbox:
        'Sichern Sie die Codes zuerst und setzen Sie dann das Häkchen. Sie werden nicht noch einmal angezeigt.',
      retype: 'Geben Sie den verlangten Code so ein, wie Sie ihn gesichert haben.',
    },
    typeOne: ({ position }) =>
      `Geben Sie zur Kontrolle Code Nummer ${position} ein, so wie Sie ihn gesichert haben`,
    fileName: ({ issuer }) =>
      formatFileName(
        issuer === undefined ? 'Wiederherstellungscodes' : `Wiederherstellungscodes ${issuer}`,
      ),
    heading: ({ issuer, accountName, createdAt }) => [
      issuer === undefined ? 'Wiederherstellungscodes' : `Wiederherstellungscodes für ${issuer}`,
      ...(accountName === undefined ? [] : [`Konto: ${accountName}`]),
      `Erstellt am ${formatDate('de', createdAt)}`,
      'Jeder Code gilt nur einmal. Bewahren Sie die Codes so auf, dass niemand sonst sie lesen kann.',
    ],
  },
  secretKey: {
    label: 'Einrichtungsschlüssel',
    copy: 'Schlüssel kopieren',
    copied: 'Kopiert',
    copyFailed:
      'Ihr Browser hat das Kopieren nicht erlaubt. Der Schlüssel ist markiert: Kopieren Sie ihn von Hand.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'Bestätigen Sie, dass Sie es sind',
    codeDescription: ({ digits, issuer, accountName }) =>
      `Geben Sie den ${digits}-stelligen Code ein, den Ihre Authenticator-App für ${issuer ?? 'dieses Konto'}${accountName === undefined ? '' : ` (${accountName})`} anzeigt.`,
    recoveryCodeDescription:
      'Geben Sie einen der Wiederherstellungscodes ein, die Sie beim Einrichten der Bestätigung in zwei Schritten gesichert haben. Jeder gilt nur einmal.',
    recoveryCodeLabel: 'Wiederherstellungscode',
    useRecoveryCode: 'Stattdessen einen Wiederherstellungscode verwenden',
    useCode: 'Stattdessen die Authenticator-App verwenden',
    trustDevice: ({ days }) =>
      `Auf diesem Gerät ${formatPlural('de', days, { one: '# Tag', other: '# Tage' })} lang nicht mehr fragen. Nur für Geräte, die niemand sonst verwendet.`,
    submit: 'Bestätigen',
    restart: 'Erneut anmelden',
    passedTitle: 'Bestätigt',
    passing: 'Einen Moment\u00A0…',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'Das war Ihr letzter Wiederherstellungscode. Erstellen Sie jetzt in Ihren Kontoeinstellungen neue: Ohne sie sind Sie ausgesperrt, wenn Sie Ihr Telefon verlieren.'
        : `${formatPlural('de', left, { one: 'Sie haben noch # Wiederherstellungscode.', other: 'Sie haben noch # Wiederherstellungscodes.' })} Erstellen Sie bald in Ihren Kontoeinstellungen neue.`,
    clockOff: ({ offset }) =>
      `Die Uhr Ihres Telefons scheint ${formatDuration('de', Math.abs(offset))} ${offset < 0 ? 'nachzugehen' : 'vorzugehen'}. Stellen Sie dort Datum und Uhrzeit auf „Automatisch“, sonst gelten die Codes vielleicht bald nicht mehr.`,
    proceed: 'Weiter',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'Die Anmeldung ist nach zu vielen Versuchen gesperrt.',
        description: 'Wenden Sie sich an den Support.',
      },
      lockedForNow: 'Warten Sie eine Weile und versuchen Sie es dann erneut.',
      sessionExpired: {
        title: 'Diese Anmeldung ist abgelaufen.',
        description: 'Melden Sie sich noch einmal mit Ihrem Passwort an.',
      },
      missingRecoveryCode: {
        title: 'Sie haben noch keinen Code eingegeben.',
        description: 'Geben Sie einen Ihrer Wiederherstellungscodes ein.',
      },
      invalidRecoveryCode: {
        title: 'Das ist keiner Ihrer Wiederherstellungscodes.',
        description:
          'Vergleichen Sie ihn Zeichen für Zeichen mit dem, was Sie gesichert haben. Nur die zuletzt erstellten Codes gelten.',
      },
      anotherRecoveryCode:
        'Jeder Wiederherstellungscode gilt nur einmal. Geben Sie einen anderen ein.',
    }),
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `Schritt ${step} von ${steps}`,
    introTitle: 'Schützen Sie Ihr Konto mit einem zweiten Schritt',
    introDescription:
      'Beim Anmelden wird neben Ihrem Passwort ein Code aus einer App auf Ihrem Telefon abgefragt. Dafür brauchen Sie eine Authenticator-App, zum Beispiel Google Authenticator, 1Password, Apple Passwörter, Microsoft Authenticator oder Aegis. Wenn Sie noch keine haben, installieren Sie zuerst eine.',
    introAction: 'Einrichten',
    enrolledTitle: 'Die Bestätigung in zwei Schritten ist schon aktiviert',
    enrolledDescription:
      'Bei der Anmeldung wird ein Code aus der App abgefragt, die Sie verbunden haben.',
    replaceDescription:
      'Sie können stattdessen eine andere App verbinden. Die bisherige funktioniert weiter, bis die neue bestätigt ist.',
    disableFirstDescription:
      'Um eine andere App zu verbinden, wird die Bestätigung in zwei Schritten zuerst deaktiviert. Bis die neue App bestätigt ist, ist Ihr Konto nur durch Ihr Passwort geschützt.',
    keep: 'Nichts ändern',
    replace: 'App ersetzen',
    add: 'Weitere App hinzufügen',
    regenerate: 'Neue Wiederherstellungscodes erstellen',
    disable: 'Bestätigung in zwei Schritten deaktivieren',
    disableDescription:
      'Bei der Anmeldung wird dann nur noch Ihr Passwort abgefragt, und Ihre Wiederherstellungscodes gelten nicht mehr.',
    disableAction: 'Deaktivieren',
    disabling: 'Wird deaktiviert\u00A0…',
    disabledTitle: 'Die Bestätigung in zwei Schritten ist deaktiviert',
    disabledDescription:
      'Bei der Anmeldung wird nur noch Ihr Passwort abgefragt. Der Eintrag in Ihrer Authenticator-App funktioniert nicht mehr: Löschen Sie ihn.',
    nameLabel: 'Name der neuen Authenticator-App',
    suggestedName: ({ number }) =>
      number === 1 ? 'Authenticator-App' : `Authenticator-App ${number}`,
    scanTitle: 'Authenticator-App verbinden',
    scanDescription:
      'Verwenden Sie eine App Ihrer Wahl: Google Authenticator, 1Password, Apple Passwörter, Microsoft Authenticator, Aegis.',
    instructions: ({ digits }) => [
      'Öffnen Sie Ihre Authenticator-App und fügen Sie ein Konto hinzu.',
      'Richten Sie die Kamera der App auf diesen Code.',
      `Geben Sie den ${digits}-stelligen Code ein, den die App anzeigt.`,
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? 'QR-Code für Ihr Konto. Wenn Sie ihn nicht scannen können, verwenden Sie den Einrichtungsschlüssel darunter.'
        : `QR-Code für ${issuer}. Wenn Sie ihn nicht scannen können, verwenden Sie den Einrichtungsschlüssel darunter.`,
    qrFailed:
      'Der QR-Code kann nicht angezeigt werden. Verwenden Sie stattdessen den Einrichtungsschlüssel.',
    starting: 'Einrichtung wird vorbereitet\u00A0…',
    cannotScan: 'Code lässt sich nicht scannen?',
    keyDescription:
      'Geben Sie stattdessen diesen Schlüssel in Ihrer App ein. Wählen Sie „Zeitbasiert“, falls die App danach fragt.',
    keyParameters: ({ algorithm, digits, period }) =>
      `Ihre App muss diese Einstellungen verwenden: ${formatList('de', [
        algorithm === undefined ? undefined : `Algorithmus ${algorithm}`,
        digits === undefined ? undefined : `${digits} Ziffern`,
        period === undefined ? undefined : `alle ${period} Sekunden ein neuer Code`,
      ])}.`,
    copyLink: 'Einrichtungslink kopieren',
    linkCopied: 'Kopiert',
    linkCopyFailed:
      'Ihr Browser hat das Kopieren nicht erlaubt. Kopieren Sie stattdessen den Schlüssel von Hand.',
    openApp: 'In Ihrer Authenticator-App öffnen',
    openAppDescription:
      'Wenn nichts passiert, kopieren Sie diesen Schlüssel in Ihre App. Wählen Sie „Zeitbasiert“, falls die App danach fragt.',
    useOtherDevice: 'Anderes Gerät verwenden',
    newKey: 'Mit neuem Schlüssel von vorn beginnen',
    newKeyDescription:
      'Der Eintrag, den Sie vielleicht schon in Ihrer App angelegt haben, funktioniert dann nicht mehr. Löschen Sie ihn, damit Sie ihn nicht mit dem neuen verwechseln.',
    newKeyAction: 'Neuen Schlüssel anfordern',
    expiry: ({ seconds }) => `Dieser Schlüssel gilt noch ${formatCountdown(seconds)}.`,
    submit: 'Aktivieren',
    retry: 'Erneut versuchen',
    expiredTitle: 'Diese Einrichtung ist abgelaufen.',
    expiredDescription:
      'Zu Ihrer Sicherheit gilt der Schlüssel nur wenige Minuten. Beginnen Sie von vorn und löschen Sie den Eintrag, den Sie in Ihrer App angelegt haben: Er funktioniert nicht mehr.',
    restart: 'Von vorn beginnen',
    codesTitle: 'Sichern Sie Ihre Wiederherstellungscodes',
    codesDescription:
      'Wenn Sie Ihr Telefon verlieren, können Sie sich mit einem dieser Codes anmelden. Jeder gilt nur einmal. Bewahren Sie sie bei Ihren wichtigen Unterlagen oder in einem Passwortmanager auf.',
    loadingCodes:
      'Die Bestätigung in zwei Schritten ist aktiviert. Ihre Wiederherstellungscodes werden abgerufen\u00A0…',
    codesFailedTitle:
      'Die Bestätigung in zwei Schritten ist aktiviert, aber Ihre Wiederherstellungscodes sind nicht angekommen.',
    continueWithoutCodes: 'Ohne Codes fortfahren',
    codesUnseenTitle: 'Ihre Wiederherstellungscodes wurden nie gesichert.',
    codesUnseenDescription:
      'Sie wurden erstellt, als Sie die Bestätigung in zwei Schritten aktiviert haben, aber die Seite wurde zu früh geschlossen. Erstellen Sie jetzt neue: Die alten gelten dann nicht mehr.',
    makeCodes: 'Neue Codes erstellen',
    finish: 'Abschließen',
    confirmFailedContinue: 'Trotzdem fortfahren',
    confirmFailedDescription:
      'Wir konnten dem Server nicht mitteilen, dass Ihre Codes gesichert sind. Beim nächsten Mal werden Ihnen vielleicht noch einmal neue angeboten.',
    leaveTitle: 'Ihre Wiederherstellungscodes sind noch nicht gesichert.',
    leaveDescription:
      'Sie werden nicht noch einmal angezeigt. Ohne diese Codes sind Sie möglicherweise ausgesperrt, wenn Sie Ihr Telefon verlieren.',
    stay: 'Bleiben und Codes sichern',
    leave: 'Verlassen, ohne zu sichern',
    doneTitle: 'Die Bestätigung in zwei Schritten ist aktiviert',
    doneDescription: ({ issuer, intent }) => {
      if (intent === 'replace') {
        return issuer === undefined
          ? 'Ab jetzt wird bei der Anmeldung ein Code aus Ihrer neuen App abgefragt. Codes der alten App gelten nicht mehr: Löschen Sie dort den Eintrag für dieses Konto. Der eben verwendete Code kann nicht noch einmal verwendet werden.'
          : `Ab jetzt wird bei der Anmeldung bei ${issuer} ein Code aus Ihrer neuen App abgefragt. Codes der alten App gelten nicht mehr: Löschen Sie dort den Eintrag für dieses Konto. Der eben verwendete Code kann nicht noch einmal verwendet werden.`;
      }
      return issuer === undefined
        ? 'Ab jetzt wird bei der Anmeldung ein Code aus Ihrer App abgefragt. Der eben verwendete Code kann nicht noch einmal verwendet werden.'
        : `Ab jetzt wird bei der Anmeldung bei ${issuer} ein Code aus Ihrer App abgefragt. Der eben verwendete Code kann nicht noch einmal verwendet werden.`;
    },
    doneRegenerated:
      'Ihre neuen Wiederherstellungscodes sind gesichert. Die alten gelten nicht mehr.',
    doneUnsaved:
      'Ihre Wiederherstellungscodes sind nicht gesichert. Erstellen Sie bald neue in Ihren Einstellungen, damit Sie nicht ausgesperrt sind, wenn Sie Ihr Telefon verlieren.',
    doneWithoutCodes:
      'Sie haben keine Wiederherstellungscodes. Fügen Sie eine zweite Authenticator-App hinzu, damit Sie nicht ausgesperrt sind, wenn Sie Ihr Telefon verlieren.',
    done: 'Fertig',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'Ihre Authenticator-App braucht einen Namen.',
        description: 'Daran unterscheiden Sie Ihre Authenticator-Apps.',
      },
      locked: ({ retryAt }) => ({
        title: 'Die Einrichtung ist nach zu vielen Versuchen gesperrt.',
        description:
          retryAt === undefined
            ? 'Wenden Sie sich an den Support.'
            : 'Warten Sie eine Weile und versuchen Sie es dann erneut.',
      }),
      'reauthentication-required': {
        title: 'Bitte bestätigen Sie, dass Sie es sind.',
        description: 'Melden Sie sich noch einmal an und kommen Sie dann auf diese Seite zurück.',
      },
      'reauthentication-failed': {
        title: 'Die Bestätigung hat nicht geklappt.',
        description: 'Versuchen Sie es noch einmal.',
      },
      'enrollment-expired': {
        title: 'Diese Einrichtung ist abgelaufen.',
        description: 'Beginnen Sie von vorn, um einen neuen Schlüssel zu erhalten.',
      },
      'session-expired': {
        title: 'Sie wurden abgemeldet.',
        description: 'Melden Sie sich noch einmal an und kommen Sie dann auf diese Seite zurück.',
      },
      'already-enrolled': {
        title: 'Die Bestätigung in zwei Schritten ist schon aktiviert.',
        description: 'Deaktivieren Sie sie zuerst, wenn Sie eine andere App verbinden möchten.',
      },
      'limit-reached': {
        title: 'Sie können keine weitere Authenticator-App hinzufügen.',
        description: 'Entfernen Sie zuerst eine der vorhandenen.',
      },
      'name-conflict': {
        title: 'Sie haben schon eine Authenticator-App mit diesem Namen.',
        description: 'Wählen Sie einen anderen Namen.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) => {
        const duration = formatDuration('de', Math.abs(offset));
        return offset < 0
          ? `Die Uhr Ihres Telefons scheint ${duration} nachzugehen. Stellen Sie dort Datum und Uhrzeit auf „Automatisch“ und geben Sie dann den nächsten Code ein.`
          : `Die Uhr Ihres Telefons scheint ${duration} vorzugehen. Stellen Sie dort Datum und Uhrzeit auf „Automatisch“ und geben Sie dann den nächsten Code ein.`;
      },
      'previous-secret':
        'Dieser Code gehört zu einem früheren Eintrag für dieses Konto in Ihrer App. Löschen Sie den alten Eintrag und geben Sie den Code des neuesten ein.',
      parameters: ({ algorithm }) =>
        algorithm === undefined
          ? 'Ihre App hat eine Einstellung dieses Kontos nicht beachtet. Versuchen Sie es mit einer anderen Authenticator-App.'
          : `Ihre App hat eine Einstellung dieses Kontos nicht beachtet und ${algorithm} verwendet. Versuchen Sie es mit einer anderen Authenticator-App.`,
      'swapped-digits':
        'Anscheinend sind zwei Ziffern vertauscht. Geben Sie den nächsten Code ein, den Ihre App anzeigt.',
      replayed: 'Dieser Code wurde schon verwendet. Warten Sie, bis Ihre App den nächsten anzeigt.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
