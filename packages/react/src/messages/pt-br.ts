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
    title: 'Este código não é válido no momento.',
    description:
      'Confira se você está vendo esta conta no app e digite o próximo código que ele mostrar.',
  },
  'incomplete-code': ({ digits }) => ({
    title: 'O código não está completo.',
    description: `Digite todos os ${digits} dígitos que o app mostra.`,
  }),
  'repeated-code': {
    title: 'Você já tentou este código.',
    description: 'Espere o app mostrar o próximo e digite-o.',
  },
  'code-reused': {
    title: 'Este código já foi usado.',
    description: 'Cada código funciona uma única vez. Espere o app mostrar o próximo.',
  },
  'rate-limited': {
    title: 'Muitas tentativas.',
    description: 'Espere um pouco e tente novamente.',
  },
  'not-allowed': {
    title: 'Sua conta não permite fazer isso.',
    description: 'Fale com quem administra sua conta.',
  },
  network: {
    title: 'Não foi possível acessar o servidor.',
    description: 'Verifique sua conexão e tente novamente. Nada do que você fez foi perdido.',
  },
  unknown: {
    title: 'Algo deu errado do nosso lado.',
    description: 'Tente novamente daqui a pouco. Nada do que você fez foi perdido.',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `Código de ${digits} dígitos`,
  verifying: 'Verificando o código…',
  sentWhenComplete: 'Ele é enviado assim que estiver completo.',
  cancel: 'Cancelar',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'Não resta nenhuma tentativa.'
      : formatPlural('pt-BR', attempts, {
          one: 'Resta # tentativa.',
          other: 'Restam # tentativas.',
        }),
  paragraph: (sentences) => sentences.join(' '),
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
          ? { one: '# dígito inserido.', other: '# dígitos inseridos.' }
          : { one: '# caractere inserido.', other: '# caracteres inseridos.' },
      ),
    ignored: (count) =>
      formatPlural('pt-BR', count, {
        one: '# caractere ignorado.',
        other: '# caracteres ignorados.',
      }),
    verifying: 'Verificando…',
    error: 'Código incorreto.',
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
    copy: 'Copiar todos',
    copied: 'Copiados',
    copyFailed:
      'O navegador não permitiu copiar. Os códigos estão selecionados: copie-os manualmente.',
    download: 'Baixar',
    downloaded: 'Download iniciado. Verifique se o arquivo está lá.',
    print: 'Imprimir',
    printed: 'Janela de impressão aberta',
    exportFailed: 'O navegador não permitiu isso. Salve os códigos de outra forma.',
    confirmation: 'Salvei estes códigos. Eles não serão mostrados novamente.',
    unconfirmed: {
      export: 'Primeiro copie, baixe ou imprima os códigos. Eles não serão mostrados novamente.',
      checkbox:
        'Primeiro salve os códigos e depois marque a caixa. Eles não serão mostrados novamente.',
      retype: 'Digite o código solicitado exatamente como você o salvou.',
    },
    typeOne: ({ position }) =>
      `Para confirmar que os códigos foram salvos, digite o código número ${position}`,
    fileName: ({ issuer }) =>
      formatFileName(
        issuer === undefined ? 'Códigos de recuperação' : `Códigos de recuperação ${issuer}`,
      ),
    heading: ({ issuer, accountName, createdAt }) => [
      issuer === undefined ? 'Códigos de recuperação' : `Códigos de recuperação – ${issuer}`,
      ...(accountName === undefined ? [] : [`Conta: ${accountName}`]),
      `Criados em ${formatDate('pt-BR', createdAt)}`,
      'Cada código funciona uma única vez. Guarde-os onde mais ninguém possa lê-los.',
    ],
  },
  secretKey: {
    label: 'Chave de configuração',
    copy: 'Copiar chave',
    copied: 'Copiada',
    copyFailed: 'O navegador não permitiu copiar. A chave está selecionada: copie-a manualmente.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'Confirme que é você',
    codeDescription: ({ digits, issuer, accountName }) =>
      `Digite o código de ${digits} dígitos que o app autenticador mostra para ${issuer ?? 'esta conta'}${accountName === undefined ? '' : ` (${accountName})`}.`,
    recoveryCodeDescription:
      'Digite um dos códigos de recuperação que você salvou ao configurar a verificação em duas etapas. Cada um funciona uma única vez.',
    recoveryCodeLabel: 'Código de recuperação',
    useRecoveryCode: 'Usar um código de recuperação',
    useCode: 'Usar o app autenticador',
    trustDevice: ({ days }) =>
      `Não perguntar de novo neste dispositivo por ${formatPlural('pt-BR', days, { one: '# dia', other: '# dias' })}. Só em dispositivos que mais ninguém usa.`,
    submit: 'Confirmar',
    restart: 'Fazer login novamente',
    passedTitle: 'Confirmado',
    passing: 'Um momento…',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'Esse era seu último código de recuperação. Crie novos agora nas configurações da sua conta: sem eles, você ficará sem acesso se perder o celular.'
        : `${formatPlural('pt-BR', left, { one: 'Resta # código de recuperação.', other: 'Restam # códigos de recuperação.' })} Crie novos o quanto antes nas configurações da sua conta.`,
    clockOff: ({ offset }) =>
      `O relógio do seu celular parece estar ${formatDuration('pt-BR', Math.abs(offset))} ${offset < 0 ? 'atrasado' : 'adiantado'}. Ative nele a data e a hora automáticas, ou os códigos podem deixar de funcionar.`,
    proceed: 'Continuar',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'O login foi bloqueado após muitas tentativas.',
        description: 'Entre em contato com o suporte.',
      },
      lockedForNow: 'Espere um pouco e tente novamente.',
      sessionExpired: {
        title: 'Este login expirou.',
        description: 'Faça login novamente com sua senha.',
      },
      missingRecoveryCode: {
        title: 'Você não digitou nenhum código.',
        description: 'Digite um dos seus códigos de recuperação.',
      },
      invalidRecoveryCode: {
        title: 'Esse não é um dos seus códigos de recuperação.',
        description:
          'Compare-o caractere por caractere com o que você salvou. Só os últimos códigos criados funcionam.',
      },
      anotherRecoveryCode: 'Cada código de recuperação funciona uma única vez. Digite outro.',
    }),
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `Etapa ${step} de ${steps}`,
    introTitle: 'Proteja sua conta com uma segunda etapa',
    introDescription:
      'Ao fazer login, além da senha, será solicitado um código de um app no seu celular. Você precisa de um app autenticador, como Google Authenticator, 1Password, Senhas da Apple, Microsoft Authenticator ou Aegis. Se ainda não tiver um, instale-o primeiro.',
    introAction: 'Configurar',
    enrolledTitle: 'A verificação em duas etapas já está ativada',
    enrolledDescription: 'Ao fazer login, é solicitado um código do app que você conectou.',
    replaceDescription:
      'Você pode conectar outro app no lugar do atual, que continua funcionando até que o novo seja confirmado.',
    disableFirstDescription:
      'Para conectar outro app, primeiro a verificação em duas etapas é desativada. Até que o novo app seja confirmado, somente sua senha protegerá sua conta.',
    keep: 'Deixar como está',
    replace: 'Substituir o app',
    add: 'Adicionar outro app',
    regenerate: 'Criar novos códigos de recuperação',
    disable: 'Desativar a verificação em duas etapas',
    disableDescription:
      'Ao fazer login, só a senha será solicitada, e os seus códigos de recuperação deixarão de funcionar.',
    disableAction: 'Desativar',
    disabling: 'Desativando…',
    disabledTitle: 'A verificação em duas etapas está desativada',
    disabledDescription:
      'Ao fazer login, só a senha é solicitada. O item no seu app autenticador não funciona mais: exclua-o.',
    nameLabel: 'Nome do novo app autenticador',
    suggestedName: ({ number }) =>
      number === 1 ? 'App autenticador' : `App autenticador ${number}`,
    scanTitle: 'Conecte seu app autenticador',
    scanDescription:
      'Use o app que preferir: Google Authenticator, 1Password, Senhas da Apple, Microsoft Authenticator, Aegis.',
    instructions: ({ digits }) => [
      'Abra seu app autenticador e escolha adicionar uma conta.',
      'Aponte a câmera dele para este código.',
      `Digite o código de ${digits} dígitos que ele mostrar.`,
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? 'Código QR da sua conta. Se não conseguir escaneá-lo, use a chave de configuração abaixo.'
        : `Código QR para ${issuer}. Se não conseguir escaneá-lo, use a chave de configuração abaixo.`,
    qrFailed: 'Não é possível mostrar o código QR. Em vez disso, use a chave de configuração.',
    starting: 'Preparando a configuração…',
    cannotScan: 'Não consegue escanear o código?',
    keyDescription:
      'Em vez disso, digite esta chave no app. Se ele perguntar o tipo de chave, escolha “Baseada no tempo”.',
    keyParameters: ({ algorithm, digits, period }) =>
      `O app precisa usar estas configurações: ${formatList('pt-BR', [
        algorithm === undefined ? undefined : `algoritmo ${algorithm}`,
        digits === undefined ? undefined : `${digits} dígitos`,
        period === undefined ? undefined : `um novo código a cada ${period} segundos`,
      ])}.`,
    copyLink: 'Copiar link de configuração',
    linkCopied: 'Copiado',
    linkCopyFailed: 'O navegador não permitiu copiar. Em vez disso, copie a chave manualmente.',
    openApp: 'Abrir no seu app autenticador',
    openAppDescription:
      'Se nada acontecer, copie esta chave para o app. Se ele perguntar o tipo de chave, escolha “Baseada no tempo”.',
    useOtherDevice: 'Usar outro dispositivo',
    newKey: 'Começar de novo com outra chave',
    newKeyDescription:
      'O item que você talvez já tenha criado no app deixará de funcionar. Exclua-o para não confundi-lo com o novo.',
    newKeyAction: 'Gerar uma nova chave',
    expiry: ({ seconds }) => `Esta chave vale por mais ${formatCountdown(seconds)}.`,
    submit: 'Ativar',
    retry: 'Tentar novamente',
    expiredTitle: 'Esta configuração expirou.',
    expiredDescription:
      'Para sua segurança, a chave vale apenas por alguns minutos. Comece de novo e exclua o item que você criou no app: ele não funciona mais.',
    restart: 'Começar de novo',
    codesTitle: 'Salve seus códigos de recuperação',
    codesDescription:
      'Se você perder o celular, poderá entrar com um destes códigos. Cada um funciona uma única vez. Guarde-os com seus documentos importantes ou em um gerenciador de senhas.',
    loadingCodes:
      'A verificação em duas etapas está ativada. Buscando seus códigos de recuperação…',
    codesFailedTitle:
      'A verificação em duas etapas está ativada, mas seus códigos de recuperação não chegaram.',
    continueWithoutCodes: 'Continuar sem códigos',
    codesUnseenTitle: 'Seus códigos de recuperação nunca foram salvos.',
    codesUnseenDescription:
      'Eles foram criados quando você ativou a verificação em duas etapas, mas a página foi fechada cedo demais. Crie novos agora: os antigos deixarão de funcionar.',
    makeCodes: 'Criar novos códigos',
    finish: 'Concluir',
    confirmFailedContinue: 'Continuar mesmo assim',
    confirmFailedDescription:
      'Não foi possível informar ao servidor que seus códigos foram salvos. Talvez ele ofereça novos códigos na próxima vez.',
    leaveTitle: 'Seus códigos de recuperação ainda não foram salvos.',
    leaveDescription:
      'Eles não serão mostrados novamente. Sem eles, você pode ficar sem acesso se perder o celular.',
    stay: 'Ficar e salvar os códigos',
    leave: 'Sair sem salvar os códigos',
    doneTitle: 'A verificação em duas etapas está ativada',
    doneDescription: ({ issuer, intent }) => {
      if (intent === 'replace') {
        return issuer === undefined
          ? 'A partir de agora, um código do seu novo app será solicitado quando você fizer login. Os códigos do app antigo não funcionam mais: exclua dele o item desta conta. O código que você acabou de usar não pode ser usado de novo.'
          : `A partir de agora, um código do seu novo app será solicitado quando você fizer login em ${issuer}. Os códigos do app antigo não funcionam mais: exclua dele o item desta conta. O código que você acabou de usar não pode ser usado de novo.`;
      }
      return issuer === undefined
        ? 'A partir de agora, um código do seu app será solicitado quando você fizer login. O código que você acabou de usar não pode ser usado de novo.'
        : `A partir de agora, um código do seu app será solicitado quando você fizer login em ${issuer}. O código que você acabou de usar não pode ser usado de novo.`;
    },
    doneRegenerated:
      'Seus novos códigos de recuperação foram salvos. Os antigos não funcionam mais.',
    doneUnsaved:
      'Seus códigos de recuperação não foram salvos. Crie novos o quanto antes nas suas configurações para não ficar sem acesso se perder o celular.',
    doneWithoutCodes:
      'Você não tem códigos de recuperação. Adicione um segundo app autenticador para não ficar sem acesso se perder o celular.',
    done: 'Pronto',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'Seu app autenticador precisa de um nome.',
        description: 'Ele serve para diferenciar seus apps autenticadores.',
      },
      locked: ({ retryAt }) => ({
        title: 'A configuração foi bloqueada após muitas tentativas.',
        description:
          retryAt === undefined
            ? 'Entre em contato com o suporte.'
            : 'Espere um pouco e tente novamente.',
      }),
      'reauthentication-required': {
        title: 'Confirme que é você.',
        description: 'Faça login novamente e volte para esta página.',
      },
      'reauthentication-failed': {
        title: 'Não foi possível confirmar.',
        description: 'Tente confirmar mais uma vez que é você.',
      },
      'enrollment-expired': {
        title: 'Esta configuração expirou.',
        description: 'Comece de novo para gerar uma nova chave.',
      },
      'session-expired': {
        title: 'Sua sessão foi encerrada.',
        description: 'Faça login novamente e volte para esta página.',
      },
      'already-enrolled': {
        title: 'A verificação em duas etapas já está ativada.',
        description: 'Desative-a primeiro se quiser conectar outro app.',
      },
      'limit-reached': {
        title: 'Não é possível adicionar outro app autenticador.',
        description: 'Primeiro remova um dos que você já tem.',
      },
      'name-conflict': {
        title: 'Você já tem um app autenticador com este nome.',
        description: 'Escolha outro nome.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) => {
        const duration = formatDuration('pt-BR', Math.abs(offset));
        return offset < 0
          ? `O relógio do seu celular parece estar ${duration} atrasado. Ative nele a data e a hora automáticas e digite o próximo código.`
          : `O relógio do seu celular parece estar ${duration} adiantado. Ative nele a data e a hora automáticas e digite o próximo código.`;
      },
      'previous-secret':
        'Este código é de um item anterior desta conta no app. Exclua esse item e digite o código do mais recente.',
      parameters: ({ algorithm }) =>
        algorithm === undefined
          ? 'O app ignorou uma configuração desta conta. Tente outro app autenticador.'
          : `O app ignorou uma configuração desta conta e usou ${algorithm}. Tente outro app autenticador.`,
      'swapped-digits':
        'Parece que dois dígitos foram trocados. Digite o próximo código que o app mostrar.',
      replayed: 'Este código já foi usado. Espere o app mostrar o próximo.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
