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
    title: 'Ese código no funcionó.',
    description: 'Comprueba que sea el de esta cuenta y escribe el siguiente código de tu app.',
  },
  'incomplete-code': ({ digits }) => ({
    title: `Escribe los ${digits} dígitos.`,
    description: 'El código aún no está completo.',
  }),
  'repeated-code': {
    title: 'Ya escribiste este código.',
    description: 'Espera al siguiente código de tu app y escríbelo.',
  },
  'code-reused': {
    title: 'Este código ya se usó.',
    description: 'Espera al siguiente código de tu app y escríbelo.',
  },
  'rate-limited': {
    title: 'Lo intentaste demasiadas veces.',
    description: 'Vuelve a intentarlo más tarde.',
  },
  'not-allowed': {
    title: 'No tienes permiso para hacer esto.',
    description: 'Habla con quien administra tu cuenta.',
  },
  network: {
    title: 'No se pudo conectar.',
    description: 'Comprueba tu conexión a internet y vuelve a intentarlo.',
  },
  unknown: {
    title: 'Se produjo un error por nuestra parte.',
    description: 'Vuelve a intentarlo en un momento.',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `Código de ${digits} dígitos`,
  verifying: 'Comprobando el código…',
  sentWhenComplete: 'Lo comprobaremos en cuanto escribas el último dígito.',
  cancel: 'Cancelar',
  contactSupport: 'Contactar con asistencia',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'No te queda ningún intento.'
      : formatPlural('es', attempts, {
          one: 'Te queda # intento.',
          other: 'Te quedan # intentos.',
        }),
  paragraph: (sentences) => sentences.join(' '),
  wait: ({ seconds }) =>
    `Vuelve a intentarlo dentro de ${formatDuration('es', seconds * 1000, { roundTo: 1 })}.`,
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
          ? { one: '# dígito escrito.', other: '# dígitos escritos.' }
          : { one: '# carácter escrito.', other: '# caracteres escritos.' },
      ),
    ignored: (count) =>
      formatPlural('es', count, {
        one: '# carácter omitido.',
        other: '# caracteres omitidos.',
      }),
    verifying: 'Comprobando…',
    error: 'Ese código no funcionó.',
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
    copy: ({ count }) => (count === 1 ? 'Copiar' : 'Copiar todos'),
    copied: 'Copiado',
    copyFailed: 'Copia a mano el texto seleccionado. Tu navegador no permitió copiarlo.',
    download: 'Descargar',
    downloaded: 'Descarga iniciada. Comprueba que encuentras el archivo.',
    print: 'Imprimir',
    printed: 'Ventana de impresión abierta',
    exportFailed: 'Prueba de otra manera. Tu navegador no permitió esta.',
    confirmation: ({ count }) =>
      count === 1
        ? 'He guardado este código. No se volverá a mostrar.'
        : 'He guardado estos códigos. No se volverán a mostrar.',
    unconfirmed: {
      export: ({ count }) =>
        count === 1
          ? 'Primero copia, descarga o imprime el código. No se volverá a mostrar.'
          : 'Primero copia, descarga o imprime los códigos. No se volverán a mostrar.',
      checkbox: ({ count }) =>
        count === 1
          ? 'Primero guarda el código y luego marca la casilla. No se volverá a mostrar.'
          : 'Primero guarda los códigos y luego marca la casilla. No se volverán a mostrar.',
      retype: 'Escribe el código que se pide exactamente como lo guardaste.',
    },
    typeOne: ({ count, position }) =>
      count === 1
        ? 'Escribe el código que guardaste'
        : `Escribe el código número ${position} de los que guardaste`,
    fileName: ({ issuer }) =>
      formatFileName(
        issuer === undefined ? 'Códigos de recuperación' : `Códigos de recuperación ${issuer}`,
      ),
    heading: ({ issuer, accountName, createdAt, count }) => [
      issuer === undefined
        ? 'Códigos de recuperación'
        : `Códigos de recuperación de ${isolateName(issuer)}`,
      ...(accountName === undefined ? [] : [`Cuenta: ${isolateName(accountName)}`]),
      `Fecha de creación: ${formatDate('es', createdAt)}`,
      count === 1
        ? 'El código sirve una sola vez. Guárdalo donde nadie más pueda verlo.'
        : 'Cada código sirve una sola vez. Guárdalos donde nadie más pueda verlos.',
    ],
  },
  secretKey: {
    label: 'Clave de configuración',
    copy: 'Copiar clave',
    copied: 'Clave copiada',
    copyFailed: 'Copia a mano la clave seleccionada. Tu navegador no permitió copiarla.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'Escribe tu código',
    codeDescription: ({ digits, issuer, accountName }) =>
      `Escribe el código de ${digits} dígitos que muestra tu app de autenticación para ${isolateName(issuer ?? 'esta cuenta')}${accountName === undefined ? '' : ` (${isolateName(accountName)})`}.`,
    recoveryCodeDescription:
      'Escribe uno de los códigos de recuperación que guardaste al configurar la verificación en dos pasos. Cada código sirve una sola vez.',
    recoveryCodeLabel: 'Código de recuperación',
    useRecoveryCode: 'Usar un código de recuperación',
    useCode: 'Usar un código de la app',
    trustDevice: ({ days }) =>
      `No pedir un código en este dispositivo durante ${formatPlural('es', days, { one: '# día', other: '# días' })}. Hazlo solo en un dispositivo que no use nadie más.`,
    submit: 'Confirmar',
    restart: 'Volver a iniciar sesión',
    passedTitle: 'Código aceptado',
    passing: 'Iniciando sesión…',
    newCodesTitle: ({ count }) =>
      count === 1
        ? 'Guarda tu nuevo código de recuperación'
        : 'Guarda tus nuevos códigos de recuperación',
    newCodesDescription: ({ count }) =>
      count === 1
        ? 'Sustituye al código de recuperación que tenías y sirve una sola vez. Guárdalo en un gestor de contraseñas o con tus documentos importantes, y no solo en el teléfono.'
        : 'Sustituyen a los códigos de recuperación que tenías. Cada código sirve una sola vez. Guárdalos en un gestor de contraseñas o con tus documentos importantes, y no solo en el teléfono.',
    newCodesUnsaved:
      'No has guardado tus nuevos códigos de recuperación. Crea otros pronto en los ajustes de tu cuenta; si no, podrías quedarte sin acceso si pierdes el teléfono.',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'Ese era tu último código de recuperación. Crea otros ahora en los ajustes de tu cuenta; si no, podrías quedarte sin acceso si pierdes el teléfono.'
        : `${formatPlural('es', left, { one: 'Te queda # código de recuperación.', other: 'Te quedan # códigos de recuperación.' })} Crea otros pronto en los ajustes de tu cuenta.`,
    clockOff: ({ offset }) =>
      `Parece que el reloj de tu teléfono va ${formatDuration('es', Math.abs(offset))} ${offset < 0 ? 'atrasado' : 'adelantado'}. Activa la fecha y hora automáticas en el teléfono, o sus códigos podrían dejar de funcionar.`,
    proceed: 'Continuar',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'Lo intentaste demasiadas veces y el inicio de sesión está bloqueado.',
        description: 'Ponte en contacto con el servicio de asistencia para desbloquearlo.',
      },
      lockedForNow: 'Vuelve a intentarlo más tarde.',
      sessionExpired: {
        title: 'Tu inicio de sesión caducó.',
        description: 'Vuelve a iniciar sesión con tu contraseña.',
      },
      missingRecoveryCode: {
        title: 'Escribe un código de recuperación.',
        description: 'Aún no has escrito ninguno.',
      },
      severalRecoveryCodes: {
        title: 'Escribe un solo código de recuperación.',
        description: 'Es una lista. Elige uno que aún no hayas usado.',
      },
      invalidRecoveryCode: {
        title: 'Ese código de recuperación no funcionó.',
        description:
          'Compáralo con los códigos que guardaste. Si creaste otros, solo funcionan los más recientes.',
      },
      anotherRecoveryCode: 'Escribe otro. Cada código de recuperación sirve una sola vez.',
    }),
  },
  twoFactorCheckup: {
    title: 'Comprueba que tu app sigue funcionando',
    description:
      'Configuraste la verificación en dos pasos hace un tiempo. Asegúrate de que aún puedes iniciar sesión con ella.',
    submit: 'Comprobar',
    postpone: 'Ahora no',
    noCode: 'No puedo obtener un código',
    passedTitle: 'Tu app funciona',
    passedDescription: 'Puedes seguir iniciando sesión con ella.',
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `Paso ${step} de ${steps}`,
    requiredTitle: 'Tu cuenta necesita la verificación en dos pasos.',
    requiredDescription: ({ daysLeft }) =>
      daysLeft === 0
        ? 'Configúrala para continuar.'
        : formatPlural('es', daysLeft, {
            one: 'Te queda # día para configurarla.',
            other: 'Te quedan # días para configurarla.',
          }),
    postpone: 'Ahora no',
    introTitle: 'Configura la verificación en dos pasos',
    introDescription:
      'Iniciarás sesión con tu contraseña y un código de una app de tu teléfono, llamada app de autenticación.',
    noApp: 'Aún no tengo una app',
    noAppDescription: 'Instala una de estas apps en tu teléfono y vuelve a esta página.',
    appName: ({ name }) => (name === 'Apple Passwords' ? 'Contraseñas de Apple' : name),
    appPlatforms: ({ platforms }) => `Para ${formatList('es', platforms)}.`,
    appBackup: ({ backsUp }) =>
      backsUp
        ? 'Puede hacer copias de seguridad de tus cuentas.'
        : 'No puede hacer copias de seguridad de tus cuentas.',
    introAction: 'Configurar',
    enrolledTitle: 'La verificación en dos pasos ya está activada',
    enrolledDescription: 'Para iniciar sesión necesitas un código de tu app de autenticación.',
    replaceDescription:
      'Puedes reemplazar tu app por otra. La que tienes seguirá funcionando hasta que configures la nueva.',
    disableFirstDescription:
      'Si reemplazas tu app, primero se desactiva la verificación en dos pasos. Hasta que configures la nueva app, solo tu contraseña protegerá tu cuenta.',
    yourApps: 'Tus apps',
    keep: 'No cambiar nada',
    replace: 'Reemplazar la app',
    replaceOne: 'Reemplazar',
    add: 'Añadir otra app',
    rename: 'Cambiar nombre',
    renameTitle: 'Cambiar el nombre de la app',
    renameLabel: 'Nuevo nombre',
    save: 'Guardar',
    saving: 'Guardando…',
    renamed: ({ name }) => `La app ahora se llama ${isolateName(name)}.`,
    remove: 'Eliminar',
    removeTitle: '¿Eliminar esta app?',
    removeDescription: ({ name, isLast }) =>
      isLast
        ? `${isolateName(name)} es tu única app. Si la eliminas, se desactiva la verificación en dos pasos. Iniciarás sesión solo con tu contraseña, y tus códigos de recuperación dejarán de funcionar.`
        : `Los códigos de ${isolateName(name)} dejarán de funcionar. Después puedes eliminar esta cuenta en esa app.`,
    removeLast: 'Eliminar y desactivar',
    removing: 'Eliminando…',
    removed: ({ name }) =>
      name === undefined ? 'La app está eliminada.' : `La app ${isolateName(name)} está eliminada.`,
    yourCodes: 'Códigos de recuperación',
    viewCodes: 'Mostrar los códigos de recuperación',
    noCodesLeft:
      'No te quedan códigos de recuperación. Crea otros; si no, podrías quedarte sin acceso si pierdes el teléfono.',
    regenerate: 'Crear nuevos códigos de recuperación',
    regenerateDescription: 'Si creas códigos nuevos, los anteriores dejarán de funcionar.',
    disable: 'Desactivar la verificación en dos pasos',
    disableDescription:
      'Iniciarás sesión solo con tu contraseña, y tus códigos de recuperación dejarán de funcionar.',
    disableAction: 'Desactivar',
    disabling: 'Desactivando…',
    disabledTitle: 'La verificación en dos pasos está desactivada',
    disabledDescription:
      'Ahora inicias sesión solo con tu contraseña. En tu app de autenticación, elimina esta cuenta: sus códigos ya no funcionan.',
    reauthenticationTitle: 'Confirma que eres tú',
    reauthenticationDescription: selectText('kind', {
      password: 'Escribe tu contraseña para continuar.',
      code: 'Escribe un código de la app de autenticación que usas ahora.',
      redirect: 'Vuelve a iniciar sesión y regresa a esta página.',
    }),
    passwordLabel: 'Contraseña',
    wrongPasswordTitle: 'Esa no es tu contraseña.',
    wrongPasswordDescription: 'Compruébala y vuelve a intentarlo.',
    useCode: 'Usar un código',
    usePassword: 'Usar la contraseña',
    signInAgain: 'Volver a iniciar sesión',
    confirming: 'Comprobando…',
    nameLabel: 'Nombre de la nueva app',
    suggestedName: ({ number }) =>
      number === 1 ? 'App de autenticación' : `App de autenticación ${number}`,
    scanTitle: 'Configura tu app de autenticación',
    scanDescription: 'Sirve cualquier app de autenticación.',
    instructions: ({ digits }) => [
      'Abre tu app de autenticación y añade una cuenta, normalmente con un botón «+».',
      'Escanea este código QR con la app.',
      `Escribe el código de ${digits} dígitos de la app.`,
    ],
    qrLabel: ({ issuer }) =>
      `Código QR de ${isolateName(issuer ?? 'tu cuenta')}. Si no puedes escanearlo, usa la clave de configuración que está en esta página.`,
    qrFailed: 'Usa la clave de configuración en su lugar. No se pudo mostrar el código QR.',
    qrSmall:
      'Puede que este código sea demasiado pequeño para escanearlo. Amplíalo o usa la clave de configuración.',
    enlarge: 'Ampliar el código QR',
    shrink: 'Reducir el código QR',
    starting: 'Preparando la configuración…',
    ready: 'Listo. Escanea el código QR o usa la clave de configuración.',
    expiresSoon: ({ seconds }) =>
      `Esta clave caduca en ${formatDuration('es', seconds * 1000, { roundTo: 1 })}.`,
    cannotScan: '¿No puedes escanear el código?',
    keyDescription:
      'En tu app, elige introducir una clave a mano y escribe o pega esta. Si la app pregunta el tipo de clave, elige «Basada en el tiempo».',
    keyParameters: ({ algorithm, digits, period }) =>
      `Ajusta también esto en tu app: ${formatList('es', [
        algorithm === undefined ? undefined : `algoritmo ${algorithm}`,
        digits === undefined ? undefined : `${digits} dígitos`,
        period === undefined ? undefined : `un código nuevo cada ${period} segundos`,
      ])}.`,
    copyLink: 'Copiar enlace de configuración',
    linkCopied: 'Enlace copiado',
    linkCopyFailed: 'Copia la clave a mano en su lugar. Tu navegador no permitió copiar el enlace.',
    sameDeviceInstructions: ({ digits, opensApp }) => [
      ...(opensApp
        ? ['Abre tu app de autenticación con el botón de abajo.', 'Añade allí la cuenta.']
        : ['Abre tu app de autenticación y añade una cuenta con la clave de abajo.']),
      `Vuelve a esta página y escribe el código de ${digits} dígitos de la app.`,
    ],
    openApp: 'Abrir la app de autenticación',
    openAppDescription:
      '¿No pasó nada? Copia esta clave y pégala en tu app. Si la app pregunta el tipo de clave, elige «Basada en el tiempo».',
    useOtherDevice: 'Escanear con otro dispositivo',
    newKey: 'Empezar de nuevo con otra clave',
    newKeyDescription:
      'Si ya añadiste esta cuenta a tu app, elimínala de la app: sus códigos dejarán de funcionar.',
    newKeyAction: 'Obtener otra clave',
    expiry: ({ seconds }) => `Esta clave caduca en ${formatCountdown(seconds)}.`,
    submit: 'Continuar',
    retry: 'Volver a intentarlo',
    expiredTitle: 'Esta clave caducó.',
    expiredDescription:
      'Empieza de nuevo para obtener otra clave. Si ya añadiste esta cuenta a tu app, elimínala de la app: sus códigos ya no funcionan.',
    restart: 'Empezar de nuevo',
    codesTitle: 'Guarda tus códigos de recuperación',
    turnedOn: 'La verificación en dos pasos está activada.',
    codesNotOnYet: 'La verificación en dos pasos aún no está activada. Guarda primero tus códigos.',
    codesDescription:
      'Si pierdes el teléfono, podrás iniciar sesión con uno de estos códigos. Cada código sirve una sola vez. Guárdalos en un gestor de contraseñas o con tus documentos importantes, y no solo en el teléfono.',
    loadingCodes: 'Cargando tus códigos de recuperación…',
    codesFailedTitle:
      'La verificación en dos pasos está activada, pero no se pudieron cargar tus códigos de recuperación.',
    continueWithoutCodes: 'Continuar sin códigos',
    codesUnseenTitle: 'No has guardado tus códigos de recuperación.',
    codesUnseenDescription:
      'Activaste la verificación en dos pasos, pero saliste antes de guardarlos. Crea otros ahora. Los anteriores dejarán de funcionar.',
    makeCodes: 'Crear códigos nuevos',
    finish: 'Finalizar',
    confirmFailedContinue: 'Continuar de todos modos',
    confirmFailedDescription:
      'No pudimos registrar que guardaste tus códigos. Puede que te lo volvamos a preguntar la próxima vez.',
    leaveTitle: 'Aún no has guardado tus códigos de recuperación.',
    leaveDescription:
      'No se volverán a mostrar. Sin ellos, podrías quedarte sin acceso si pierdes el teléfono.',
    stay: 'Volver y guardar',
    leave: 'Salir sin guardar',
    doneTitle: 'La verificación en dos pasos está activada',
    doneApp: ({ name, intent }) =>
      name === undefined
        ? `Tu ${intent === 'enroll' ? '' : 'nueva '}app de autenticación está configurada.`
        : `App configurada: ${isolateName(name)}.`,
    doneCodes: ({ confirmed, renewed }) => {
      const codes = `${renewed ? 'nuevos ' : ''}códigos de recuperación`;
      const first = confirmed
        ? `Has confirmado que guardaste tus ${codes}.`
        : `Si pierdes el teléfono, puedes iniciar sesión con uno de tus ${codes}.`;
      return renewed ? `${first} Los anteriores ya no funcionan.` : first;
    },
    doneCodesKept: 'Los códigos de recuperación que ya tienes siguen funcionando.',
    doneDescription: ({ issuer, intent }) =>
      `A partir de ahora, necesitarás un código de tu ${intent === 'replace' ? 'nueva ' : ''}app para iniciar sesión${issuer === undefined ? '' : ` en ${isolateName(issuer)}`}. Espera a que aparezca un código nuevo antes de volver a iniciar sesión.`,
    doneOldApp: 'En la app anterior, elimina esta cuenta: sus códigos ya no funcionan.',
    doneUnsaved:
      'No has guardado tus códigos de recuperación. Crea otros pronto en los ajustes de tu cuenta; si no, podrías quedarte sin acceso si pierdes el teléfono.',
    doneWithoutCodes:
      'No tienes códigos de recuperación. Añade una segunda app de autenticación; si no, podrías quedarte sin acceso si pierdes el teléfono.',
    done: 'Listo',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'Escribe un nombre para la app.',
        description: 'Te ayuda a distinguir tus apps.',
      },
      locked: ({ retryAt }) => ({
        title: 'Lo intentaste demasiadas veces y la configuración está bloqueada.',
        description:
          retryAt === undefined
            ? 'Ponte en contacto con el servicio de asistencia para desbloquearla.'
            : 'Vuelve a intentarlo más tarde.',
      }),
      'password-required': {
        title: 'Escribe tu contraseña.',
        description: 'El campo está vacío.',
      },
      'reauthentication-required': {
        title: 'Confirma que eres tú.',
        description: 'Vuelve a iniciar sesión y regresa a esta página.',
      },
      'reauthentication-failed': {
        title: 'No pudimos confirmar que eres tú.',
        description: 'Vuelve a intentarlo.',
      },
      'enrollment-expired': {
        title: 'Esta clave caducó.',
        description: 'Empieza de nuevo para obtener otra clave.',
      },
      'session-expired': {
        title: 'Tu sesión se cerró.',
        description: 'Vuelve a iniciar sesión y regresa a esta página.',
      },
      'already-enrolled': {
        title: 'La verificación en dos pasos ya está activada.',
        description: 'Desactívala primero si quieres configurar otra app.',
      },
      'limit-reached': {
        title: 'No puedes añadir otra app.',
        description: 'Elimina primero una de las que tienes.',
      },
      misconfigured: {
        title: 'La configuración no funciona en este momento.',
        description: 'No se debe a nada que hayas hecho. Contacta con asistencia.',
      },
      'name-conflict': {
        title: 'Escribe otro nombre.',
        description: 'Ya tienes una app con este nombre.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) =>
        `Parece que el reloj de tu teléfono va ${formatDuration('es', Math.abs(offset))} ${offset < 0 ? 'atrasado' : 'adelantado'}. Activa la fecha y hora automáticas en el teléfono y escribe el siguiente código.`,
      'previous-secret':
        'Este código es de una copia antigua de esta cuenta en tu app. Elimina la copia antigua y escribe el siguiente código de la más reciente.',
      parameters: ({ algorithm }) =>
        `Tu app no admite los ajustes de esta cuenta${algorithm === undefined ? '' : ` (usó ${algorithm})`}. Prueba con otra app de autenticación.`,
      'swapped-digits':
        'Puede que hayas intercambiado dos dígitos. Escribe el siguiente código de tu app.',
      replayed: 'Este código ya se usó. Espera al siguiente código de tu app y escríbelo.',
      valid:
        'El código corresponde a la clave de esta página. Si también empezaste la configuración en otra pestaña, continúa allí u obtén aquí una clave nueva. Si no, activa la fecha y hora automáticas en el teléfono y escribe el siguiente código.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
