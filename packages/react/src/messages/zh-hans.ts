import { challengeErrorText } from '../two-factor-challenge/error-text.ts';
import {
  formatCountdown,
  formatDate,
  formatDuration,
  formatFileName,
  formatPlural,
  selectText,
} from '../internals/format.ts';
import type { TesseraMessages } from './messages.ts';
import type { VerificationErrorTexts, VerificationMessages } from '../verification/messages.ts';

const VERIFICATION_ERRORS: VerificationErrorTexts = {
  'invalid-code': {
    title: '此验证码目前无效。',
    description: '请确认您在应用中查看的是此账号，然后输入下一个验证码。',
  },
  'incomplete-code': ({ digits }) => ({
    title: '验证码不完整。',
    description: `请输入应用显示的全部 ${digits} 位数字。`,
  }),
  'repeated-code': {
    title: '您已经试过此验证码。',
    description: '请等应用显示下一个验证码后再输入。',
  },
  'code-reused': {
    title: '此验证码已被使用。',
    description: '每个验证码只能使用一次。请等待应用显示下一个验证码。',
  },
  'rate-limited': {
    title: '尝试次数过多。',
    description: '请稍候再试。',
  },
  'not-allowed': {
    title: '您的账号无法执行此操作。',
    description: '请联系您的账号管理员。',
  },
  network: {
    title: '无法连接到服务器。',
    description: '请检查网络连接，然后重试。您的操作不会丢失。',
  },
  unknown: {
    title: '服务出现问题。',
    description: '请稍后重试。您的操作不会丢失。',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `${digits} 位验证码`,
  verifying: '正在验证…',
  sentWhenComplete: '输入完整后会自动提交。',
  cancel: '取消',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? '已没有尝试机会。'
      : formatPlural('zh-Hans', attempts, { other: '还可以尝试 # 次。' }),
  paragraph: (sentences) => sentences.join(''),
  countdown: ({ seconds }) => `${formatCountdown(seconds)} 后可以重试。`,
  countdownOver: '现在可以重试了。',
};

/**
 * All texts in Simplified Chinese.
 *
 * @example
 * import { zhHans } from '@tessera/react/messages/zh-hans';
 * <TwoFactorSetup messages={zhHans} … />
 */
export const zhHans: TesseraMessages = {
  codeInput: {
    length: (length, type = 'numeric') =>
      formatPlural('zh-Hans', length, { other: type === 'numeric' ? '# 位数字' : '# 个字符' }),
    complete: (length, type = 'numeric') =>
      formatPlural('zh-Hans', length, {
        other: type === 'numeric' ? '已输入 # 位数字。' : '已输入 # 个字符。',
      }),
    ignored: (count) => formatPlural('zh-Hans', count, { other: '已忽略 # 个字符。' }),
    verifying: '正在验证…',
    error: '验证码错误。',
    success: '验证码正确。',
  },
  qrCode: {
    label: '二维码',
    show: '显示二维码',
    hide: '隐藏二维码',
    hidden: '二维码已再次隐藏。',
    loading: '正在加载二维码…',
    expired: '此二维码已过期。',
    refresh: '获取新的二维码',
  },
  recoveryCodes: {
    label: '恢复码',
    copy: '全部复制',
    copied: '已复制',
    copyFailed: '浏览器不允许复制。恢复码已选中，请手动复制。',
    download: '下载',
    downloaded: '下载已开始。请确认文件已存在。',
    print: '打印',
    printed: '已打开打印窗口',
    exportFailed: '浏览器不允许此操作。请用其他方式保存恢复码。',
    confirmation: '我已保存这些恢复码，并知道它们不会再次显示。',
    unconfirmed: {
      export: '请先复制、下载或打印恢复码，它们不会再次显示。',
      checkbox: '请先保存恢复码，然后勾选此框。恢复码不会再次显示。',
      retype: '请按照您保存的内容输入所要求的恢复码。',
    },
    typeOne: ({ position }) => `为确认恢复码已保存，请输入第 ${position} 个恢复码`,
    fileName: ({ issuer }) => formatFileName(issuer === undefined ? '恢复码' : `${issuer} 恢复码`),
    heading: ({ issuer, accountName, createdAt }) => [
      issuer === undefined ? '恢复码' : `${issuer} 恢复码`,
      ...(accountName === undefined ? [] : [`账号：${accountName}`]),
      `生成日期：${formatDate('zh-Hans', createdAt)}`,
      '每个恢复码只能使用一次。请将它们保存在他人无法看到的地方。',
    ],
  },
  secretKey: {
    label: '设置密钥',
    copy: '复制密钥',
    copied: '已复制',
    copyFailed: '浏览器不允许复制。密钥已选中，请手动复制。',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: '请验证您的身份',
    codeDescription: ({ digits, issuer, accountName }) =>
      `请输入身份验证器应用为${issuer === undefined ? '此账号' : ` ${issuer}`}${accountName === undefined ? '' : `（${accountName}）`}显示的 ${digits} 位验证码。`,
    recoveryCodeDescription: '请输入您在设置两步验证时保存的一个恢复码。每个恢复码只能使用一次。',
    recoveryCodeLabel: '恢复码',
    useRecoveryCode: '改用恢复码',
    useCode: '改用身份验证器应用',
    trustDevice: ({ days }) => `${days} 天内在此设备上不再询问。仅限没有其他人使用的设备。`,
    submit: '验证',
    restart: '重新登录',
    passedTitle: '验证成功',
    passing: '请稍候…',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? '这是您的最后一个恢复码。请立即在账号设置中生成新的恢复码，否则丢失手机后将无法登录。'
        : `您还剩 ${left} 个恢复码。请尽快在账号设置中生成新的恢复码。`,
    clockOff: ({ offset }) =>
      `您手机的时钟似乎${offset < 0 ? '慢' : '快'}了${formatDuration('zh-Hans', Math.abs(offset), { list: { type: 'unit', style: 'narrow' }, unitDisplay: 'short' })}。请在手机上开启自动设置日期和时间，否则验证码可能会失效。`,
    proceed: '继续',
    error: challengeErrorText(VERIFICATION, {
      locked: { title: '由于尝试次数过多，登录已被锁定。', description: '请联系支持人员。' },
      lockedForNow: '请稍候再试。',
      sessionExpired: { title: '此次登录已过期。', description: '请使用密码重新登录。' },
      missingRecoveryCode: { title: '尚未输入恢复码。', description: '请输入您的一个恢复码。' },
      invalidRecoveryCode: {
        title: '这不是您的恢复码。',
        description: '请与您保存的恢复码逐个字符核对。只有最近一次生成的恢复码有效。',
      },
      anotherRecoveryCode: '每个恢复码只能使用一次。请输入另一个。',
    }),
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `第 ${step} 步，共 ${steps} 步`,
    introTitle: '为您的账号增加第二步验证',
    introDescription:
      '登录时，除密码外，还需要输入手机应用中的验证码。您需要一个身份验证器应用，例如 Google Authenticator、1Password、Apple 密码、Microsoft Authenticator 或 Aegis。如果还没有，请先安装一个。',
    introAction: '开始设置',
    enrolledTitle: '两步验证已经启用',
    enrolledDescription: '登录时，需要输入您已关联的应用中的验证码。',
    replaceDescription: '您可以改为关联其他应用。在新应用通过确认之前，现有应用仍可使用。',
    disableFirstDescription:
      '要关联其他应用，会先停用两步验证。在新应用通过确认之前，您的账号仅受密码保护。',
    keep: '保持不变',
    replace: '更换应用',
    add: '再添加一个应用',
    regenerate: '生成新的恢复码',
    disable: '停用两步验证',
    disableDescription: '停用后，登录时只需输入密码，恢复码也将失效。',
    disableAction: '停用',
    disabling: '正在停用…',
    disabledTitle: '两步验证已停用',
    disabledDescription: '登录时只需输入密码。身份验证器应用中的条目已失效，请将其删除。',
    nameLabel: '新身份验证器应用的名称',
    suggestedName: ({ number }) => (number === 1 ? '身份验证器应用' : `身份验证器应用 ${number}`),
    scanTitle: '关联身份验证器应用',
    scanDescription:
      '您可以使用任意应用，例如 Google Authenticator、1Password、Apple 密码、Microsoft Authenticator、Aegis。',
    instructions: ({ digits }) => [
      '打开身份验证器应用，选择添加账号。',
      '用应用的相机扫描此二维码。',
      `输入应用显示的 ${digits} 位验证码。`,
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? '您的账号的二维码。如果无法扫描，请使用下方的设置密钥。'
        : `${issuer} 的二维码。如果无法扫描，请使用下方的设置密钥。`,
    qrFailed: '无法显示二维码，请改用设置密钥。',
    starting: '正在准备设置…',
    cannotScan: '无法扫描二维码？',
    keyDescription: '请改为在应用中输入此密钥。如果应用询问密钥类型，请选择“基于时间”。',
    keyParameters: ({ algorithm, digits, period }) =>
      `您的应用必须使用以下设置：${[
        algorithm === undefined ? undefined : `算法 ${algorithm}`,
        digits === undefined ? undefined : `${digits} 位数字`,
        period === undefined ? undefined : `每 ${period} 秒更新一次`,
      ]
        .filter((part) => part !== undefined)
        .join('，')}。`,
    copyLink: '复制设置链接',
    linkCopied: '已复制',
    linkCopyFailed: '浏览器不允许复制，请改为手动复制密钥。',
    openApp: '在身份验证器应用中打开',
    openAppDescription:
      '如果没有反应，请将此密钥复制到应用中。如果应用询问密钥类型，请选择“基于时间”。',
    useOtherDevice: '使用其他设备',
    newKey: '使用新密钥重新开始',
    newKeyDescription: '如果您已在应用中添加了条目，该条目将会失效。请将其删除，以免与新条目混淆。',
    newKeyAction: '获取新密钥',
    expiry: ({ seconds }) => `此密钥的有效时间还剩 ${formatCountdown(seconds)}。`,
    submit: '启用',
    retry: '重试',
    expiredTitle: '此次设置已过期。',
    expiredDescription:
      '为了您的安全，密钥只在几分钟内有效。请重新开始，并删除您在应用中添加的条目，它已失效。',
    restart: '重新开始',
    codesTitle: '保存您的恢复码',
    codesDescription:
      '如果手机丢失，您可以用其中一个恢复码登录。每个恢复码只能使用一次。请将它们与重要文件放在一起，或存入密码管理器。',
    loadingCodes: '两步验证已启用。正在获取您的恢复码…',
    codesFailedTitle: '两步验证已启用，但未能获取您的恢复码。',
    continueWithoutCodes: '跳过恢复码',
    codesUnseenTitle: '您的恢复码从未保存过。',
    codesUnseenDescription:
      '恢复码在您启用两步验证时已生成，但页面过早关闭。请立即生成新的恢复码，旧的恢复码将会失效。',
    makeCodes: '生成新的恢复码',
    finish: '完成设置',
    confirmFailedContinue: '仍然继续',
    confirmFailedDescription:
      '我们未能告知服务器您的恢复码已保存。下次可能会再次提示您生成新的恢复码。',
    leaveTitle: '您的恢复码尚未保存。',
    leaveDescription: '恢复码不会再次显示。如果没有恢复码，手机丢失后您可能无法登录。',
    stay: '留在此页并保存',
    leave: '不保存，直接离开',
    doneTitle: '两步验证已启用',
    doneDescription: ({ issuer, intent }) => {
      if (intent === 'replace') {
        return issuer === undefined
          ? '从现在起，登录时需要输入新应用中的验证码。旧应用中的验证码已失效，请在旧应用中删除此账号的条目。您刚才使用的验证码不能再次使用。'
          : `从现在起，登录 ${issuer} 时需要输入新应用中的验证码。旧应用中的验证码已失效，请在旧应用中删除此账号的条目。您刚才使用的验证码不能再次使用。`;
      }
      return issuer === undefined
        ? '从现在起，登录时需要输入应用中的验证码。您刚才使用的验证码不能再次使用。'
        : `从现在起，登录 ${issuer} 时需要输入应用中的验证码。您刚才使用的验证码不能再次使用。`;
    },
    doneRegenerated: '新的恢复码已保存，旧的恢复码已失效。',
    doneUnsaved: '您的恢复码未保存。请尽快在设置中生成新的恢复码，以免丢失手机后无法登录。',
    doneWithoutCodes: '您没有恢复码。请再添加一个身份验证器应用，以免丢失手机后无法登录。',
    done: '完成',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: '请输入身份验证器应用的名称。',
        description: '名称用于区分您的各个身份验证器应用。',
      },
      locked: ({ retryAt }) => ({
        title: '由于尝试次数过多，设置已被锁定。',
        description: retryAt === undefined ? '请联系支持人员。' : '请稍候再试。',
      }),
      'reauthentication-required': {
        title: '请验证您的身份。',
        description: '请重新登录，然后返回此页面。',
      },
      'reauthentication-failed': {
        title: '未能验证您的身份。',
        description: '请再次尝试验证。',
      },
      'enrollment-expired': {
        title: '此次设置已过期。',
        description: '请重新开始以获取新密钥。',
      },
      'session-expired': {
        title: '您已退出登录。',
        description: '请重新登录，然后返回此页面。',
      },
      'already-enrolled': {
        title: '两步验证已经启用。',
        description: '如果要关联其他应用，请先将其停用。',
      },
      'limit-reached': {
        title: '无法再添加身份验证器应用。',
        description: '请先移除一个已有的应用。',
      },
      'name-conflict': {
        title: '您已有一个同名的身份验证器应用。',
        description: '请选择其他名称。',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) => {
        const duration = formatDuration('zh-Hans', Math.abs(offset), {
          list: { type: 'unit', style: 'narrow' },
          unitDisplay: 'short',
        });
        return offset < 0
          ? `您手机的时钟似乎慢了${duration}。请在手机上开启自动设置日期和时间，然后输入下一个验证码。`
          : `您手机的时钟似乎快了${duration}。请在手机上开启自动设置日期和时间，然后输入下一个验证码。`;
      },
      'previous-secret': '此验证码属于应用中此账号的旧条目。请删除该条目，并输入最新条目的验证码。',
      parameters: ({ algorithm }) =>
        algorithm === undefined
          ? '您的应用忽略了此账号的一项设置。请尝试其他身份验证器应用。'
          : `您的应用忽略了此账号的一项设置，使用了 ${algorithm}。请尝试其他身份验证器应用。`,
      'swapped-digits': '似乎有两位数字颠倒了。请输入应用显示的下一个验证码。',
      replayed: '此验证码已被使用。请等待应用显示下一个验证码。',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
