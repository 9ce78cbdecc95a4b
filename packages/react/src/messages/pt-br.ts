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
    title: 'Esse código não funcionou.',
    description: 'Confira se ele é desta conta e digite o próximo código do app.',
  },
  'incomplete-code': ({ digits }) => ({
    title: `Digite os ${digits} dígitos.`,
    description: 'O código ainda não está completo.',
  }),
  'repeated-code': {
    title: 'Você já digitou este código.',
    description: 'Espere o próximo código do app e digite-o.',
  },
  'code-reused': {
    title: 'Este código já foi usado.',
    description: 'Espere o próximo código do app e digite-o.',
  },
  'rate-limited': {
    title: 'Você tentou vezes demais.',
    description: 'Tente novamente mais tarde.',
  },
  'not-allowed': {
    title: 'Você não tem permissão para fazer isso.',
    description: 'Fale com quem administra sua conta.',
  },
  network: {
    title: 'Não foi possível conectar.',
    description: 'Verifique sua conexão com a internet e tente novamente.',
  },
  unknown: {
    title: 'Algo deu errado do nosso lado.',
    description: 'Tente novamente daqui a pouco.',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `Código de ${digits} dígitos`,
  verifying: 'Verificando o código…',
  sentWhenComplete: 'Vamos verificar o código assim que você digitar o último dígito.',
  cancel: 'Cancelar',
  contactSupport: 'Falar com o suporte',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'Você não tem mais tentativas.'
      : formatPlural('pt-BR', attempts, {
          one: 'Você ainda tem # tentativa.',
          other: 'Você ainda tem # tentativas.',
        }),
  paragraph: (sentences) => sentences.join(' '),
  wait: ({ seconds }) =>
    `Tente novamente em ${formatDuration('pt-BR', seconds * 1000, { roundTo: 1 })}.`,
  countdown: ({ seconds }) => `Você poderá tentar novamente em ${formatCountdown(seconds)}.`,
  countdownOver: 'Você já pode tentar novamente.',
};

/**
 * All texts in Brazilian Portuguese, with “você”.
 *
 * @example
 * import { ptBR } from '@tessera/react/messages/pt-br';
 * <TwoFactorSetup messages={ptBR} … />
 */
export const ptBR: TesseraMessages = {
  codeInput: {
    length: (length, type = 'numeric') =>
      formatPlural(
        'pt-BR',
        length,
        type === 'numeric'
          ? { one: '# dígito', other: '# dígitos' }
          : { one: '# caractere', other: '# caracteres' },
      ),
    complete: (length, type = 'numeric') =>
      formatPlural(
        'pt-BR',
        length,
        type === 'numeric'
          ? { one: '# dígito digitado.', other: '# dígitos digitados.' }
          : { one: '# caractere digitado.', other: '# caracteres digitados.' },
      ),
    ignored: (count) =>
      formatPlural('pt-BR', count, {
        one: '# caractere ignorado.',
        other: '# caracteres ignorados.',
      }),
    verifying: 'Verificando…',
    error: 'Esse código não funcionou.',
    success: 'Código aceito.',
  },
  qrCode: {
    label: 'Código QR',
    show: 'Mostrar código QR',
    hide: 'Ocultar código QR',
    hidden: 'O código QR foi ocultado novamente.',
    loading: 'Carregando o código QR…',
    expired: 'Este código QR expirou.',
    refresh: 'Obter um novo código',
  },
  recoveryCodes: {
    label: 'Códigos de recuperação',
    copy: ({ count }) => (count === 1 ? 'Copiar' : 'Copiar todos'),
    copied: 'Copiado',
    copyFailed: 'Copie manualmente o texto selecionado. O navegador não permitiu copiá-lo.',
    download: 'Baixar',
    downloaded: 'Download iniciado. Confira se você encontra o arquivo.',
    print: 'Imprimir',
    printed: 'Janela de impressão aberta',
    exportFailed: 'Tente de outra forma. O navegador não permitiu esta.',
    confirmation: ({ count }) =>
      count === 1
        ? 'Salvei este código. Ele não será mostrado novamente.'
        : 'Salvei estes códigos. Eles não serão mostrados novamente.',
    unconfirmed: {
      export: ({ count }) =>
        count === 1
          ? 'Primeiro copie, baixe ou imprima o código. Ele não será mostrado novamente.'
          : 'Primeiro copie, baixe ou imprima os códigos. Eles não serão mostrados novamente.',
      checkbox: ({ count }) =>
        count === 1
          ? 'Primeiro salve o código e depois marque a caixa. Ele não será mostrado novamente.'
          : 'Primeiro salve os códigos e depois marque a caixa. Eles não serão mostrados novamente.',
      retype: 'Digite o código solicitado exatamente como você o salvou.',
    },
    typeOne: ({ count, position }) =>
      count === 1
        ? 'Digite o código que você salvou'
        : `Digite o código número ${position} dos que você salvou`,
    fileName: ({ issuer }) =>
      formatFileName(
        issuer === undefined ? 'Códigos de recuperação' : `Códigos de recuperação ${issuer}`,
      ),
    heading: ({ issuer, accountName, createdAt, count }) => [
      issuer === undefined
        ? 'Códigos de recuperação'
        : `Códigos de recuperação – ${isolateName(issuer)}`,
      ...(accountName === undefined ? [] : [`Conta: ${isolateName(accountName)}`]),
      `Criados em ${formatDate('pt-BR', createdAt)}`,
      count === 1
        ? 'O código funciona uma única vez. Guarde-o onde mais ninguém possa vê-lo.'
        : 'Cada código funciona uma única vez. Guarde-os onde mais ninguém possa vê-los.',
    ],
  },
  secretKey: {
    label: 'Chave de configuração',
    copy: 'Copiar chave',
    copied: 'Chave copiada',
    copyFailed: 'Copie manualmente a chave selecionada. O navegador não permitiu copiá-la.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'Digite seu código',
    codeDescription: ({ digits, issuer, accountName }) =>
      `Digite o código de ${digits} dígitos que o app autenticador mostra para ${isolateName(issuer ?? 'esta conta')}${accountName === undefined ? '' : ` (${isolateName(accountName)})`}.`,
    recoveryCodeDescription:
      'Digite um dos códigos de recuperação que você salvou ao configurar a verificação em duas etapas. Cada código funciona uma única vez.',
    recoveryCodeLabel: 'Código de recuperação',
    useRecoveryCode: 'Usar um código de recuperação',
    useCode: 'Usar um código do app',
    trustDevice: ({ days }) =>
      `Não pedir um código neste dispositivo por ${formatPlural('pt-BR', days, { one: '# dia', other: '# dias' })}. Faça isso só em um dispositivo que mais ninguém usa.`,
    submit: 'Confirmar',
    restart: 'Fazer login novamente',
    passedTitle: 'Código aceito',
    passing: 'Fazendo login…',
    newCodesTitle: ({ count }) =>
      count === 1
        ? 'Salve seu novo código de recuperação'
        : 'Salve seus novos códigos de recuperação',
    newCodesDescription: ({ count }) =>
      count === 1
        ? 'Ele substitui o código de recuperação que você tinha e funciona uma única vez. Guarde-o em um gerenciador de senhas ou com seus documentos importantes, e não só no celular.'
        : 'Eles substituem os códigos de recuperação que você tinha. Cada código funciona uma única vez. Guarde-os em um gerenciador de senhas ou com seus documentos importantes, e não só no celular.',
    newCodesUnsaved:
      'Você não salvou seus novos códigos de recuperação. Crie outros em breve nas configurações da sua conta, ou você poderá ficar sem acesso se perder o celular.',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'Esse era seu último código de recuperação. Crie novos agora nas configurações da sua conta, ou você poderá ficar sem acesso se perder o celular.'
        : `${formatPlural('pt-BR', left, { one: 'Você ainda tem # código de recuperação.', other: 'Você ainda tem # códigos de recuperação.' })} Crie novos em breve nas configurações da sua conta.`,
    clockOff: ({ offset }) =>
      `O relógio do seu celular parece estar ${formatDuration('pt-BR', Math.abs(offset))} ${offset < 0 ? 'atrasado' : 'adiantado'}. Ative a data e a hora automáticas no celular, ou os códigos dele podem deixar de funcionar.`,
    proceed: 'Continuar',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'Você tentou vezes demais, e o login foi bloqueado.',
        description: 'Fale com o suporte para desbloqueá-lo.',
      },
      lockedForNow: 'Tente novamente mais tarde.',
      sessionExpired: {
        title: 'Seu login expirou.',
        description: 'Faça login novamente com sua senha.',
      },
      missingRecoveryCode: {
        title: 'Digite um código de recuperação.',
        description: 'Você ainda não digitou nenhum.',
      },
      severalRecoveryCodes: {
        title: 'Digite apenas um código de recuperação.',
        description: 'Isso é uma lista. Escolha um que você ainda não usou.',
      },
      invalidRecoveryCode: {
        title: 'Esse código de recuperação não funcionou.',
        description:
          'Compare-o com os códigos que você salvou. Se você criou novos, só os mais recentes funcionam.',
      },
      anotherRecoveryCode: 'Digite outro. Cada código de recuperação funciona uma única vez.',
    }),
  },
  twoFactorCheckup: {
    title: 'Verifique se seu app ainda funciona',
    description:
      'Você configurou a verificação em duas etapas há algum tempo. Confirme que ainda consegue fazer login com ela.',
    submit: 'Verificar',
    postpone: 'Agora não',
    noCode: 'Não consigo obter um código',
    passedTitle: 'Seu app funciona',
    passedDescription: 'Você ainda consegue fazer login com ele.',
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `Etapa ${step} de ${steps}`,
    requiredTitle: 'Sua conta precisa da verificação em duas etapas.',
    requiredDescription: ({ daysLeft }) =>
      daysLeft === 0
        ? 'Configure-a para continuar.'
        : formatPlural('pt-BR', daysLeft, {
            one: 'Você tem # dia para configurá-la.',
            other: 'Você tem # dias para configurá-la.',
          }),
    postpone: 'Agora não',
    introTitle: 'Configure a verificação em duas etapas',
    introDescription:
      'Você fará login com sua senha e um código de um app no seu celular, chamado app autenticador.',
    noApp: 'Ainda não tenho um app',
    noAppDescription: 'Instale um destes apps no celular e volte para esta página.',
    appName: ({ name }) => (name === 'Apple Passwords' ? 'Senhas da Apple' : name),
    appPlatforms: ({ platforms }) => `Para ${formatList('pt-BR', platforms)}.`,
    appBackup: ({ backsUp }) =>
      backsUp ? 'Pode fazer backup das suas contas.' : 'Não pode fazer backup das suas contas.',
    introAction: 'Configurar',
    enrolledTitle: 'A verificação em duas etapas já está ativada',
    enrolledDescription: 'Para fazer login, você precisa de um código do seu app autenticador.',
    replaceDescription:
      'Você pode substituir seu app por outro. O atual continua funcionando até você configurar o novo.',
    disableFirstDescription:
      'Ao substituir seu app, primeiro a verificação em duas etapas é desativada. Até você configurar o novo app, só sua senha protege sua conta.',
    yourApps: 'Seus apps',
    keep: 'Não mudar nada',
    replace: 'Substituir o app',
    replaceOne: 'Substituir',
    add: 'Adicionar outro app',
    rename: 'Renomear',
    renameTitle: 'Renomear o app',
    renameLabel: 'Novo nome',
    save: 'Salvar',
    saving: 'Salvando…',
    renamed: ({ name }) => `O app agora se chama ${isolateName(name)}.`,
    remove: 'Excluir',
    removeTitle: 'Excluir este app?',
    removeDescription: ({ name, isLast }) =>
      isLast
        ? `${isolateName(name)} é seu único app. Excluí-lo desativa a verificação em duas etapas. Você fará login só com sua senha, e seus códigos de recuperação deixarão de funcionar.`
        : `Os códigos de ${isolateName(name)} deixarão de funcionar. Depois você pode excluir esta conta nesse app.`,
    removeLast: 'Excluir e desativar',
    removing: 'Excluindo…',
    removed: ({ name }) =>
      `O app ${name === undefined ? '' : `${isolateName(name)} `}foi excluído.`,
    yourCodes: 'Códigos de recuperação',
    viewCodes: 'Mostrar códigos de recuperação',
    noCodesLeft:
      'Você não tem mais códigos de recuperação. Crie novos, ou você poderá ficar sem acesso se perder o celular.',
    regenerate: 'Criar novos códigos de recuperação',
    regenerateDescription: 'Se você criar novos códigos, os antigos deixarão de funcionar.',
    disable: 'Desativar a verificação em duas etapas',
    disableDescription:
      'Você fará login só com sua senha, e seus códigos de recuperação deixarão de funcionar.',
    disableAction: 'Desativar',
    disabling: 'Desativando…',
    disabledTitle: 'A verificação em duas etapas está desativada',
    disabledDescription:
      'Agora você faz login só com sua senha. No app autenticador, exclua esta conta: os códigos dela não funcionam mais.',
    reauthenticationTitle: 'Confirme que é você',
    reauthenticationDescription: selectText('kind', {
      password: 'Digite sua senha para continuar.',
      code: 'Digite um código do app autenticador que você usa agora.',
      redirect: 'Faça login novamente e volte para esta página.',
    }),
    passwordLabel: 'Senha',
    wrongPasswordTitle: 'Essa não é sua senha.',
    wrongPasswordDescription: 'Confira a senha e tente novamente.',
    useCode: 'Usar um código',
    usePassword: 'Usar a senha',
    signInAgain: 'Fazer login novamente',
    confirming: 'Verificando…',
    nameLabel: 'Nome do novo app',
    suggestedName: ({ number }) =>
      number === 1 ? 'App autenticador' : `App autenticador ${number}`,
    scanTitle: 'Configure seu app autenticador',
    scanDescription: 'Qualquer app autenticador serve.',
    instructions: ({ digits }) => [
      'Abra seu app autenticador e adicione uma conta, em geral com um botão “+”.',
      'Escaneie este código QR com o app.',
      `Digite o código de ${digits} dígitos do app.`,
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? 'Código QR da sua conta. Se não conseguir escaneá-lo, use a chave de configuração nesta página.'
        : `Código QR de ${isolateName(issuer)}. Se não conseguir escaneá-lo, use a chave de configuração nesta página.`,
    qrFailed: 'Use a chave de configuração. Não foi possível mostrar o código QR.',
    qrSmall:
      'Este código pode ser pequeno demais para escanear. Amplie-o ou use a chave de configuração.',
    enlarge: 'Ampliar o código QR',
    shrink: 'Reduzir o código QR',
    starting: 'Preparando a configuração…',
    ready: 'Pronto. Escaneie o código QR ou use a chave de configuração.',
    expiresSoon: ({ seconds }) =>
      `Esta chave expira em ${formatDuration('pt-BR', seconds * 1000, { roundTo: 1 })}.`,
    cannotScan: 'Não consegue escanear o código?',
    keyDescription:
      'No app, escolha inserir uma chave manualmente e digite ou cole esta. Se o app perguntar o tipo de chave, escolha “Baseada no tempo”.',
    keyParameters: ({ algorithm, digits, period }) =>
      `Ajuste também no app: ${formatList('pt-BR', [
        algorithm === undefined ? undefined : `algoritmo ${algorithm}`,
        digits === undefined ? undefined : `${digits} dígitos`,
        period === undefined ? undefined : `um novo código a cada ${period} segundos`,
      ])}.`,
    copyLink: 'Copiar link de configuração',
    linkCopied: 'Link copiado',
    linkCopyFailed: 'Copie a chave manualmente. O navegador não permitiu copiar o link.',
    sameDeviceInstructions: ({ digits, opensApp }) => [
      ...(opensApp
        ? ['Abra seu app autenticador com o botão abaixo.', 'Adicione a conta no app.']
        : ['Abra seu app autenticador e adicione uma conta com a chave abaixo.']),
      `Volte para esta página e digite o código de ${digits} dígitos do app.`,
    ],
    openApp: 'Abrir o app autenticador',
    openAppDescription:
      'Não aconteceu nada? Copie esta chave e cole-a no app. Se o app perguntar o tipo de chave, escolha “Baseada no tempo”.',
    useOtherDevice: 'Escanear com outro dispositivo',
    newKey: 'Começar de novo com outra chave',
    newKeyDescription:
      'Se você já adicionou esta conta ao app, exclua-a do app: os códigos dela deixarão de funcionar.',
    newKeyAction: 'Gerar uma nova chave',
    expiry: ({ seconds }) => `Esta chave expira em ${formatCountdown(seconds)}.`,
    submit: 'Continuar',
    retry: 'Tentar novamente',
    expiredTitle: 'Esta chave expirou.',
    expiredDescription:
      'Comece de novo para gerar uma nova chave. Se você já adicionou esta conta ao app, exclua-a do app: os códigos dela não funcionam mais.',
    restart: 'Começar de novo',
    codesTitle: 'Salve seus códigos de recuperação',
    turnedOn: 'A verificação em duas etapas está ativada.',
    codesNotOnYet:
      'A verificação em duas etapas ainda não está ativada. Primeiro salve seus códigos.',
    codesDescription:
      'Se você perder o celular, poderá fazer login com um destes códigos. Cada código funciona uma única vez. Guarde-os em um gerenciador de senhas ou com seus documentos importantes, e não só no celular.',
    loadingCodes: 'Carregando seus códigos de recuperação…',
    codesFailedTitle:
      'A verificação em duas etapas está ativada, mas não foi possível carregar seus códigos de recuperação.',
    continueWithoutCodes: 'Continuar sem códigos',
    codesUnseenTitle: 'Você não salvou seus códigos de recuperação.',
    codesUnseenDescription:
      'Você ativou a verificação em duas etapas, mas saiu antes de salvá-los. Crie novos agora. Os antigos deixarão de funcionar.',
    makeCodes: 'Criar novos códigos',
    finish: 'Concluir',
    confirmFailedContinue: 'Continuar mesmo assim',
    confirmFailedDescription:
      'Não foi possível registrar que você salvou seus códigos. Talvez perguntemos de novo na próxima vez.',
    leaveTitle: 'Você ainda não salvou seus códigos de recuperação.',
    leaveDescription:
      'Eles não serão mostrados novamente. Sem eles, você poderá ficar sem acesso se perder o celular.',
    stay: 'Voltar e salvar',
    leave: 'Sair sem salvar',
    doneTitle: 'A verificação em duas etapas está ativada',
    doneApp: ({ name, intent }) =>
      name === undefined
        ? `Seu ${intent === 'enroll' ? '' : 'novo '}app autenticador está configurado.`
        : `App configurado: ${isolateName(name)}.`,
    doneCodes: ({ confirmed, renewed }) => {
      const codes = `${renewed ? 'novos ' : ''}códigos de recuperação`;
      const first = confirmed
        ? `Você confirmou que salvou seus ${codes}.`
        : `Se perder o celular, você poderá fazer login com um dos seus ${codes}.`;
      return renewed ? `${first} Os antigos não funcionam mais.` : first;
    },
    doneCodesKept: 'Os códigos de recuperação que você já tem continuam funcionando.',
    doneDescription: ({ issuer, intent }) =>
      `A partir de agora, você precisará de um código do seu ${intent === 'replace' ? 'novo ' : ''}app para fazer login${issuer === undefined ? '' : ` em ${isolateName(issuer)}`}. Espere um novo código antes de fazer login novamente.`,
    doneOldApp: 'No app antigo, exclua esta conta: os códigos dela não funcionam mais.',
    doneUnsaved:
      'Você não salvou seus códigos de recuperação. Crie novos em breve nas configurações da sua conta, ou você poderá ficar sem acesso se perder o celular.',
    doneWithoutCodes:
      'Você não tem códigos de recuperação. Adicione um segundo app autenticador, ou você poderá ficar sem acesso se perder o celular.',
    done: 'Pronto',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'Digite um nome para o app.',
        description: 'Ele ajuda você a diferenciar seus apps.',
      },
      locked: ({ retryAt }) => ({
        title: 'Você tentou vezes demais, e a configuração foi bloqueada.',
        description:
          retryAt === undefined
            ? 'Fale com o suporte para desbloqueá-la.'
            : 'Tente novamente mais tarde.',
      }),
      'password-required': {
        title: 'Digite sua senha.',
        description: 'O campo está vazio.',
      },
      'reauthentication-required': {
        title: 'Confirme que é você.',
        description: 'Faça login novamente e volte para esta página.',
      },
      'reauthentication-failed': {
        title: 'Não foi possível confirmar que é você.',
        description: 'Tente novamente.',
      },
      'enrollment-expired': {
        title: 'Esta chave expirou.',
        description: 'Comece de novo para gerar uma nova chave.',
      },
      'session-expired': {
        title: 'Sua sessão foi encerrada.',
        description: 'Faça login novamente e volte para esta página.',
      },
      'already-enrolled': {
        title: 'A verificação em duas etapas já está ativada.',
        description: 'Desative-a primeiro se quiser configurar outro app.',
      },
      'limit-reached': {
        title: 'Não é possível adicionar outro app.',
        description: 'Exclua primeiro um dos que você já tem.',
      },
      misconfigured: {
        title: 'A configuração não está funcionando no momento.',
        description: 'Não foi nada que você fez. Fale com o suporte.',
      },
      'name-conflict': {
        title: 'Digite outro nome.',
        description: 'Você já tem um app com este nome.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) =>
        `O relógio do seu celular parece estar ${formatDuration('pt-BR', Math.abs(offset))} ${offset < 0 ? 'atrasado' : 'adiantado'}. Ative a data e a hora automáticas no celular e digite o próximo código.`,
      'previous-secret':
        'Este código é de uma cópia antiga desta conta no app. Exclua a cópia antiga e digite o próximo código da mais recente.',
      parameters: ({ algorithm }) =>
        `Seu app não é compatível com as configurações desta conta${algorithm === undefined ? '' : ` (ele usou ${algorithm})`}. Tente outro app autenticador.`,
      'swapped-digits':
        'Talvez você tenha trocado dois dígitos de lugar. Digite o próximo código do app.',
      replayed: 'Este código já foi usado. Espere o próximo código do app e digite-o.',
      valid:
        'O código corresponde à chave desta página. Se você também começou a configuração em outra aba, continue nela ou peça aqui uma nova chave. Caso contrário, ative a data e a hora automáticas no celular e digite o próximo código.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
