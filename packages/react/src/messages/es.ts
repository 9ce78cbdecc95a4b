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
    title: 'Ese código no es válido en este momento.',
    description:
      'Comprueba que estás mirando esta cuenta en tu aplicación y escribe el siguiente código que muestre.',
  },
  'incomplete-code': ({ digits }) => ({
    title: 'El código no está completo.',
    description: `Escribe los ${digits} dígitos que muestra tu aplicación.`,
  }),
  'repeated-code': {
    title: 'Ya has probado este código.',
    description: 'Espera a que tu aplicación muestre el siguiente y escríbelo.',
  },
  'code-reused': {
    title: 'Este código ya se ha usado.',
    description: 'Cada código sirve una sola vez. Espera a que tu aplicación muestre el siguiente.',
  },
  'rate-limited': {
    title: 'Demasiados intentos.',
    description: 'Espera un rato y vuelve a intentarlo.',
  },
  'not-allowed': {
    title: 'Tu cuenta no permite hacer esto.',
    description: 'Consulta a quien administra tu cuenta.',
  },
  network: {
    title: 'No se pudo conectar con el servidor.',
    description:
      'Comprueba tu conexión y vuelve a intentarlo. No se ha perdido nada de lo que has hecho.',
  },
  unknown: {
    title: 'Se ha producido un error por nuestra parte.',
    description: 'Vuelve a intentarlo en un momento. No se ha perdido nada de lo que has hecho.',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `Código de ${digits} dígitos`,
  verifying: 'Comprobando el código…',
  sentWhenComplete: 'Se envía en cuanto está completo.',
  cancel: 'Cancelar',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'No te queda ningún intento.'
      : formatPlural('es', attempts, {
          one: 'Te queda # intento.',
          other: 'Te quedan # intentos.',
        }),
  paragraph: (sentences) => sentences.join(' '),
  countdown: ({ seconds }) => `Podrás volver a intentarlo en ${formatCountdown(seconds)}.`,
  countdownOver: 'Ya puedes volver a intentarlo.',
};

/**
 * All texts in Spanish, with “tú” and words that are understood on both sides of the Atlantic.
 *
 * @example
 * import { es } from '@tessera/react/messages/es';
 * <TwoFactorSetup messages={es} … />
 */
export const es: TesseraMessages = {
  codeInput: {
    length: (length, type = 'numeric') =>
      formatPlural(
        'es',
        length,
        type === 'numeric'
          ? { one: '# dígito', other: '# dígitos' }
          : { one: '# carácter', other: '# caracteres' },
      ),
    complete: (length, type = 'numeric') =>
      formatPlural(
        'es',
        length,
        type === 'numeric'
          ? { one: '# dígito introducido.', other: '# dígitos introducidos.' }
          : { one: '# carácter introducido.', other: '# caracteres introducidos.' },
      ),
    ignored: (count) =>
      formatPlural('es', count, {
        one: '# carácter omitido.',
        other: '# caracteres omitidos.',
      }),
    verifying: 'Comprobando…',
    error: 'Código incorrecto.',
    success: 'Código aceptado.',
  },
  qrCode: {
    label: 'Código QR',
    show: 'Mostrar código QR',
    hide: 'Ocultar código QR',
    hidden: 'El código QR vuelve a estar oculto.',
    loading: 'Cargando el código QR…',
    expired: 'Este código QR ha caducado.',
    refresh: 'Obtener un código nuevo',
  },
  recoveryCodes: {
    label: 'Códigos de recuperación',
    copy: 'Copiar todos',
    copied: 'Copiados',
    copyFailed:
      'Tu navegador no ha permitido copiar. Los códigos están seleccionados: cópialos a mano.',
    download: 'Descargar',
    downloaded: 'Descarga iniciada. Comprueba que el archivo esté ahí.',
    print: 'Imprimir',
    printed: 'Ventana de impresión abierta',
    exportFailed: 'Tu navegador no lo ha permitido. Guarda los códigos de otra manera.',
    confirmation: 'He guardado estos códigos. No se volverán a mostrar.',
    unconfirmed: {
      export: 'Primero copia, descarga o imprime los códigos. No se volverán a mostrar.',
      checkbox: 'Primero guarda los códigos y luego marca la casilla. No se volverán a mostrar.',
      retype: 'Escribe el código que se pide tal como lo guardaste.',
    },
    typeOne: ({ position }) =>
      `Para comprobar que los has guardado, escribe el código número ${position}`,
    fileName: ({ issuer }) =>
      formatFileName(
        issuer === undefined ? 'Códigos de recuperación' : `Códigos de recuperación ${issuer}`,
      ),
    heading: ({ issuer, accountName, createdAt }) => [
      issuer === undefined ? 'Códigos de recuperación' : `Códigos de recuperación de ${issuer}`,
      ...(accountName === undefined ? [] : [`Cuenta: ${accountName}`]),
      `Fecha de creación: ${formatDate('es', createdAt)}`,
      'Cada código sirve una sola vez. Guárdalos donde nadie más pueda leerlos.',
    ],
  },
  secretKey: {
    label: 'Clave de configuración',
    copy: 'Copiar clave',
    copied: 'Copiada',
    copyFailed: 'Tu navegador no ha permitido copiar. La clave está seleccionada: cópiala a mano.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'Confirma que eres tú',
    codeDescription: ({ digits, issuer, accountName }) =>
      `Escribe el código de ${digits} dígitos que muestra tu aplicación de autenticación para ${issuer ?? 'esta cuenta'}${accountName === undefined ? '' : ` (${accountName})`}.`,
    recoveryCodeDescription:
      'Escribe uno de los códigos de recuperación que guardaste al configurar la verificación en dos pasos. Cada uno sirve una sola vez.',
    recoveryCodeLabel: 'Código de recuperación',
    useRecoveryCode: 'Usar un código de recuperación',
    useCode: 'Usar la aplicación de autenticación',
    trustDevice: ({ days }) =>
      `No volver a preguntar en este dispositivo durante ${formatPlural('es', days, { one: '# día', other: '# días' })}. Solo en dispositivos que no use nadie más.`,
    submit: 'Confirmar',
    restart: 'Volver a iniciar sesión',
    passedTitle: 'Confirmado',
    passing: 'Un momento…',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'Ese era tu último código de recuperación. Crea otros nuevos ahora en los ajustes de tu cuenta: sin ellos te quedarás sin acceso si pierdes el teléfono.'
        : `${formatPlural('es', left, { one: 'Te queda # código de recuperación.', other: 'Te quedan # códigos de recuperación.' })} Crea otros nuevos cuanto antes en los ajustes de tu cuenta.`,
    clockOff: ({ offset }) =>
      `Parece que el reloj de tu teléfono va ${formatDuration('es', Math.abs(offset))} ${offset < 0 ? 'atrasado' : 'adelantado'}. Activa en él la fecha y hora automáticas, o sus códigos podrían dejar de servir.`,
    proceed: 'Continuar',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'El inicio de sesión está bloqueado por demasiados intentos.',
        description: 'Ponte en contacto con el servicio de asistencia.',
      },
      lockedForNow: 'Espera un rato y vuelve a intentarlo.',
      sessionExpired: {
        title: 'Este inicio de sesión ha expirado.',
        description: 'Vuelve a iniciar sesión con tu contraseña.',
      },
      missingRecoveryCode: {
        title: 'No has escrito ningún código.',
        description: 'Escribe uno de tus códigos de recuperación.',
      },
      invalidRecoveryCode: {
        title: 'Ese no es uno de tus códigos de recuperación.',
        description:
          'Compáralo carácter por carácter con el que guardaste. Solo sirven los últimos códigos que creaste.',
      },
      anotherRecoveryCode: 'Cada código de recuperación sirve una sola vez. Escribe otro.',
    }),
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `Paso ${step} de ${steps}`,
    introTitle: 'Protege tu cuenta con un segundo paso',
    introDescription:
      'Al iniciar sesión, además de tu contraseña se te pedirá un código de una aplicación de tu teléfono. Necesitas una aplicación de autenticación, como Google Authenticator, 1Password, Contraseñas de Apple, Microsoft Authenticator o Aegis. Si no tienes ninguna, instala una primero.',
    introAction: 'Configurar',
    enrolledTitle: 'La verificación en dos pasos ya está activada',
    enrolledDescription: 'Al iniciar sesión se te pide un código de la aplicación que conectaste.',
    replaceDescription:
      'Puedes conectar otra aplicación en su lugar. La que tienes seguirá funcionando hasta que se confirme la nueva.',
    disableFirstDescription:
      'Para conectar otra aplicación, primero se desactiva la verificación en dos pasos. Hasta que se confirme la nueva aplicación, solo tu contraseña protegerá tu cuenta.',
    keep: 'Dejarlo como está',
    replace: 'Reemplazar la aplicación',
    add: 'Añadir otra aplicación',
    regenerate: 'Crear nuevos códigos de recuperación',
    disable: 'Desactivar la verificación en dos pasos',
    disableDescription:
      'Al iniciar sesión solo se te pedirá la contraseña, y tus códigos de recuperación dejarán de funcionar.',
    disableAction: 'Desactivar',
    disabling: 'Desactivando…',
    disabledTitle: 'La verificación en dos pasos está desactivada',
    disabledDescription:
      'Al iniciar sesión solo se te pide la contraseña. La entrada de tu aplicación de autenticación ya no funciona: elimínala.',
    nameLabel: 'Nombre de la nueva aplicación de autenticación',
    suggestedName: ({ number }) =>
      number === 1 ? 'Aplicación de autenticación' : `Aplicación de autenticación ${number}`,
    scanTitle: 'Conecta tu aplicación de autenticación',
    scanDescription:
      'Usa la aplicación que prefieras: Google Authenticator, 1Password, Contraseñas de Apple, Microsoft Authenticator, Aegis.',
    instructions: ({ digits }) => [
      'Abre tu aplicación de autenticación y elige añadir una cuenta.',
      'Apunta con su cámara a este código.',
      `Escribe el código de ${digits} dígitos que muestre.`,
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? 'Código QR de tu cuenta. Si no puedes escanearlo, usa la clave de configuración que está debajo.'
        : `Código QR de ${issuer}. Si no puedes escanearlo, usa la clave de configuración que está debajo.`,
    qrFailed: 'No se puede mostrar el código QR. Usa la clave de configuración en su lugar.',
    starting: 'Preparando la configuración…',
    cannotScan: '¿No puedes escanear el código?',
    keyDescription:
      'En su lugar, introduce esta clave en tu aplicación. Si te pregunta el tipo de clave, elige «Basada en el tiempo».',
    keyParameters: ({ algorithm, digits, period }) =>
      `Tu aplicación debe usar estos ajustes: ${formatList('es', [
        algorithm === undefined ? undefined : `algoritmo ${algorithm}`,
        digits === undefined ? undefined : `${digits} dígitos`,
        period === undefined ? undefined : `un código nuevo cada ${period} segundos`,
      ])}.`,
    copyLink: 'Copiar enlace de configuración',
    linkCopied: 'Copiado',
    linkCopyFailed: 'Tu navegador no ha permitido copiar. En su lugar, copia la clave a mano.',
    openApp: 'Abrir en tu aplicación de autenticación',
    openAppDescription:
      'Si no ocurre nada, copia esta clave en tu aplicación. Si te pregunta el tipo de clave, elige «Basada en el tiempo».',
    useOtherDevice: 'Usar otro dispositivo',
    newKey: 'Empezar de nuevo con otra clave',
    newKeyDescription:
      'La entrada que quizá ya creaste en tu aplicación dejará de funcionar. Bórrala para no confundirla con la nueva.',
    newKeyAction: 'Obtener otra clave',
    expiry: ({ seconds }) => `Esta clave caduca en ${formatCountdown(seconds)}.`,
    submit: 'Activar',
    retry: 'Reintentar',
    expiredTitle: 'Esta configuración ha expirado.',
    expiredDescription:
      'Por tu seguridad, la clave solo sirve durante unos minutos. Empieza de nuevo y borra la entrada que creaste en tu aplicación: ya no funciona.',
    restart: 'Empezar de nuevo',
    codesTitle: 'Guarda tus códigos de recuperación',
    codesDescription:
      'Si pierdes el teléfono, podrás entrar con uno de estos códigos. Cada uno sirve una sola vez. Guárdalos con tus documentos importantes o en un gestor de contraseñas.',
    loadingCodes:
      'La verificación en dos pasos está activada. Obteniendo tus códigos de recuperación…',
    codesFailedTitle:
      'La verificación en dos pasos está activada, pero tus códigos de recuperación no han llegado.',
    continueWithoutCodes: 'Continuar sin códigos',
    codesUnseenTitle: 'Tus códigos de recuperación nunca se guardaron.',
    codesUnseenDescription:
      'Se crearon cuando activaste la verificación en dos pasos, pero la página se cerró demasiado pronto. Crea ahora otros nuevos: los anteriores dejarán de funcionar.',
    makeCodes: 'Crear códigos nuevos',
    finish: 'Finalizar',
    confirmFailedContinue: 'Continuar de todos modos',
    confirmFailedDescription:
      'No pudimos informar al servidor de que tus códigos están guardados. Es posible que la próxima vez te ofrezca otros nuevos.',
    leaveTitle: 'Tus códigos de recuperación aún no están guardados.',
    leaveDescription:
      'No se volverán a mostrar. Sin ellos, puedes quedarte sin acceso si pierdes el teléfono.',
    stay: 'Quedarme y guardarlos',
    leave: 'Salir sin guardarlos',
    doneTitle: 'La verificación en dos pasos está activada',
    doneDescription: ({ issuer, intent }) => {
      if (intent === 'replace') {
        return issuer === undefined
          ? 'A partir de ahora, al iniciar sesión se te pedirá un código de tu nueva aplicación. Los códigos de la anterior ya no funcionan: borra en ella la entrada de esta cuenta. El código que acabas de usar no se puede volver a usar.'
          : `A partir de ahora, al iniciar sesión en ${issuer} se te pedirá un código de tu nueva aplicación. Los códigos de la anterior ya no funcionan: borra en ella la entrada de esta cuenta. El código que acabas de usar no se puede volver a usar.`;
      }
      return issuer === undefined
        ? 'A partir de ahora, al iniciar sesión se te pedirá un código de tu aplicación. El código que acabas de usar no se puede volver a usar.'
        : `A partir de ahora, al iniciar sesión en ${issuer} se te pedirá un código de tu aplicación. El código que acabas de usar no se puede volver a usar.`;
    },
    doneRegenerated:
      'Tus nuevos códigos de recuperación están guardados. Los anteriores ya no funcionan.',
    doneUnsaved:
      'Tus códigos de recuperación no están guardados. Crea otros nuevos cuanto antes en tus ajustes para no quedarte sin acceso si pierdes el teléfono.',
    doneWithoutCodes:
      'No tienes códigos de recuperación. Añade una segunda aplicación de autenticación para no quedarte sin acceso si pierdes el teléfono.',
    done: 'Listo',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'Tu aplicación de autenticación necesita un nombre.',
        description: 'Sirve para distinguir tus aplicaciones de autenticación.',
      },
      locked: ({ retryAt }) => ({
        title: 'La configuración está bloqueada por demasiados intentos.',
        description:
          retryAt === undefined
            ? 'Ponte en contacto con el servicio de asistencia.'
            : 'Espera un rato y vuelve a intentarlo.',
      }),
      'reauthentication-required': {
        title: 'Confirma que eres tú.',
        description: 'Vuelve a iniciar sesión y regresa a esta página.',
      },
      'reauthentication-failed': {
        title: 'No se pudo confirmar.',
        description: 'Intenta confirmar de nuevo que eres tú.',
      },
      'enrollment-expired': {
        title: 'Esta configuración ha expirado.',
        description: 'Empieza de nuevo para obtener otra clave.',
      },
      'session-expired': {
        title: 'Tu sesión se ha cerrado.',
        description: 'Vuelve a iniciar sesión y regresa a esta página.',
      },
      'already-enrolled': {
        title: 'La verificación en dos pasos ya está activada.',
        description: 'Desactívala primero si quieres conectar otra aplicación.',
      },
      'limit-reached': {
        title: 'No puedes añadir otra aplicación de autenticación.',
        description: 'Quita primero una de las que tienes.',
      },
      'name-conflict': {
        title: 'Ya tienes una aplicación de autenticación con este nombre.',
        description: 'Elige otro nombre.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) => {
        const duration = formatDuration('es', Math.abs(offset));
        return offset < 0
          ? `Parece que el reloj de tu teléfono va ${duration} atrasado. Activa en él la fecha y hora automáticas y escribe el siguiente código.`
          : `Parece que el reloj de tu teléfono va ${duration} adelantado. Activa en él la fecha y hora automáticas y escribe el siguiente código.`;
      },
      'previous-secret':
        'Este código es de una entrada anterior de esta cuenta en tu aplicación. Borra esa entrada y escribe el código de la más reciente.',
      parameters: ({ algorithm }) =>
        algorithm === undefined
          ? 'Tu aplicación no ha tenido en cuenta un ajuste de esta cuenta. Prueba con otra aplicación de autenticación.'
          : `Tu aplicación no ha tenido en cuenta un ajuste de esta cuenta y ha usado ${algorithm}. Prueba con otra aplicación de autenticación.`,
      'swapped-digits':
        'Parece que hay dos dígitos intercambiados. Escribe el siguiente código que muestre tu aplicación.',
      replayed: 'Este código ya se ha usado. Espera a que tu aplicación muestre el siguiente.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
