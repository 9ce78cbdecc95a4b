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
    title: '此验证码未通过验证。',
    description: '请确认它属于此账号，然后输入应用中的下一个验证码。',
  },
  'incomplete-code': ({ digits }) => ({
    title: `请输入全部 ${digits} 位数字。`,
    description: '验证码尚未输入完整。',
  }),
  'repeated-code': {
    title: '您已经输入过此验证码。',
    description: '请等待应用显示下一个验证码，然后输入。',
  },
  'code-reused': {
    title: '此验证码已使用过。',
    description: '请等待应用显示下一个验证码，然后输入。',
  },
  'rate-limited': {
    title: '您尝试的次数过多。',
    description: '请稍后再试。',
  },
  'not-allowed': {
    title: '您没有权限执行此操作。',
    description: '请联系管理您账号的人员。',
  },
  network: {
    title: '无法连接。',
    description: '请检查互联网连接，然后重试。',
  },
  unknown: {
    title: '我们这边出现了问题。',
    description: '请稍后再试。',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `${digits} 位验证码`,
  verifying: '正在检查验证码…',
  sentWhenComplete: '您输入最后一位数字后，我们会立即检查。',
  cancel: '取消',
  contactSupport: '联系支持人员',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? '您已没有尝试机会。'
      : formatPlural('zh-Hans', attempts, { other: '您还可以尝试 # 次。' }),
  paragraph: (sentences) => sentences.join(''),
  wait: ({ seconds }) =>
    `请在${formatDuration('zh-Hans', seconds * 1000, { roundTo: 1, list: { type: 'unit', style: 'narrow' }, unitDisplay: 'short' })}后重试。`,
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
    ignored: (count) => formatPlural('zh-Hans', count, { other: '已略去 # 个字符。' }),
    verifying: '正在检查…',
    error: '此验证码未通过验证。',
    success: '验证码已通过。',
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
    copy: ({ count }) => (count === 1 ? '复制' : '全部复制'),
    copied: '已复制',
    copyFailed: '请手动复制已选中的恢复码。浏览器不允许复制。',
    download: '下载',
    downloaded: '下载已开始。请确认您能找到该文件。',
    print: '打印',
    printed: '已打开打印窗口',
    exportFailed: '请用其他方式保存恢复码。浏览器不允许此方式。',
    confirmation: ({ count }) =>
      count === 1 ? '我已保存此恢复码。它不会再次显示。' : '我已保存这些恢复码。它们不会再次显示。',
    unconfirmed: {
      export: ({ count }) =>
        count === 1
          ? '请先复制、下载或打印恢复码。它不会再次显示。'
          : '请先复制、下载或打印恢复码。它们不会再次显示。',
      checkbox: ({ count }) =>
        count === 1
          ? '请先保存恢复码，然后勾选此框。它不会再次显示。'
          : '请先保存恢复码，然后勾选此框。它们不会再次显示。',
      retype: '请完全按照您保存的内容输入所要求的恢复码。',
    },
    typeOne: ({ count, position }) =>
      count === 1 ? '请输入您保存的恢复码' : `请输入您保存的第 ${position} 个恢复码`,
    fileName: ({ issuer }) => formatFileName(issuer === undefined ? '恢复码' : `${issuer} 恢复码`),
    heading: ({ issuer, accountName, createdAt, count }) => [
      issuer === undefined ? '恢复码' : `${isolateName(issuer)} 恢复码`,
      ...(accountName === undefined ? [] : [`账号：${isolateName(accountName)}`]),
      `生成日期：${formatDate('zh-Hans', createdAt)}`,
      count === 1
        ? '此恢复码只能使用一次。请将它保存在他人无法看到的地方。'
        : '每个恢复码只能使用一次。请将它们保存在他人无法看到的地方。',
    ],
  },
  secretKey: {
    label: '设置密钥',
    copy: '复制密钥',
    copied: '已复制',
    copyFailed: '请手动复制已选中的密钥。浏览器不允许复制。',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: '请输入验证码',
    codeDescription: ({ digits, issuer, accountName }) =>
      `请输入身份验证器应用为${issuer === undefined ? '此账号' : ` ${isolateName(issuer)}`}${accountName === undefined ? (issuer === undefined ? '' : ' ') : `（${isolateName(accountName)}）`}显示的 ${digits} 位验证码。`,
    recoveryCodeDescription: '请输入您在设置两步验证时保存的一个恢复码。每个恢复码只能使用一次。',
    recoveryCodeLabel: '恢复码',
    useRecoveryCode: '改用恢复码',
    useCode: '改用应用中的验证码',
    trustDevice: ({ days }) =>
      `${days} 天内在此设备上不再要求输入验证码。请仅在没有其他人使用的设备上选择此项。`,
    submit: '确认',
    restart: '重新登录',
    passedTitle: '验证码已通过',
    passing: '正在登录…',
    newCodesTitle: () => '请保存您的新恢复码',
    newCodesDescription: ({ count }) =>
      count === 1
        ? '它取代您之前的恢复码，只能使用一次。请将它存入密码管理器，或与重要文件放在一起，不要只存在手机上。'
        : '它们取代您之前的恢复码。每个恢复码只能使用一次。请将它们存入密码管理器，或与重要文件放在一起，不要只存在手机上。',
    newCodesUnsaved:
      '您没有保存新的恢复码。请尽快在账号设置中再次生成恢复码，否则丢失手机后可能无法登录。',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? '这是您的最后一个恢复码。请立即在账号设置中生成新的恢复码，否则丢失手机后可能无法登录。'
        : `您还剩 ${left} 个恢复码。请尽快在账号设置中生成新的恢复码。`,
    clockOff: ({ offset }) =>
      `您手机的时钟似乎${offset < 0 ? '慢' : '快'}了${formatDuration('zh-Hans', Math.abs(offset), { list: { type: 'unit', style: 'narrow' }, unitDisplay: 'short' })}。请在手机上开启自动设置日期和时间，否则手机上的验证码可能会失效。`,
    proceed: '继续',
    error: challengeErrorText(VERIFICATION, {
      locked: { title: '您尝试的次数过多，登录已被锁定。', description: '请联系支持人员解锁。' },
      lockedForNow: '请稍后再试。',
      sessionExpired: { title: '您的登录已过期。', description: '请使用密码重新登录。' },
      missingRecoveryCode: { title: '请输入一个恢复码。', description: '您尚未输入。' },
      severalRecoveryCodes: {
        title: '请只输入一个恢复码。',
        description: '这是一个列表。请选择一个尚未使用的恢复码。',
      },
      invalidRecoveryCode: {
        title: '此恢复码未通过验证。',
        description: '请与您保存的恢复码核对。如果您生成过新的恢复码，则只有最新的有效。',
      },
      anotherRecoveryCode: '请输入另一个。每个恢复码只能使用一次。',
    }),
  },
  twoFactorCheckup: {
    title: '请确认您的应用仍可使用',
    description: '您设置两步验证已有一段时间。请确认您仍能用它登录。',
    submit: '确认',
    postpone: '以后再说',
    noCode: '我无法获取验证码',
    passedTitle: '您的应用可以正常使用',
    passedDescription: '您仍可用它登录。',
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `第 ${step} 步，共 ${steps} 步`,
    requiredTitle: '您的账号需要启用两步验证。',
    requiredDescription: ({ daysLeft }) =>
      daysLeft === 0 ? '请完成设置以继续。' : `您还有 ${daysLeft} 天时间完成设置。`,
    postpone: '以后再说',
    introTitle: '设置两步验证',
    introDescription: '登录时，您需要输入密码，以及手机上的“身份验证器应用”所显示的验证码。',
    noApp: '我还没有应用',
    noAppDescription: '请在手机上安装以下任一应用，然后返回此页面。',
    appName: ({ name }) => (name === 'Apple Passwords' ? 'Apple 密码' : name),
    appPlatforms: ({ platforms }) => `适用于 ${formatList('zh-Hans', platforms)}。`,
    appBackup: ({ backsUp }) => (backsUp ? '可以备份您的账号。' : '无法备份您的账号。'),
    introAction: '开始设置',
    enrolledTitle: '两步验证已经启用',
    enrolledDescription: '登录时，您需要输入身份验证器应用中的验证码。',
    replaceDescription: '您可以更换为其他应用。在您设置好新应用之前，现有应用仍可使用。',
    disableFirstDescription:
      '更换应用时，会先停用两步验证。在您设置好新应用之前，您的账号仅受密码保护。',
    yourApps: '您的应用',
    keep: '不做更改',
    replace: '更换应用',
    replaceOne: '更换',
    add: '再添加一个应用',
    rename: '重命名',
    renameTitle: '重命名应用',
    renameLabel: '新名称',
    save: '保存',
    saving: '正在保存…',
    renamed: ({ name }) => `应用现在的名称是“${isolateName(name)}”。`,
    remove: '移除',
    removeTitle: '要移除此应用吗？',
    removeDescription: ({ name, isLast }) =>
      isLast
        ? `“${isolateName(name)}”是您唯一的应用。移除后，两步验证将停用。您将只凭密码登录，恢复码也将失效。`
        : `“${isolateName(name)}”中的验证码将失效。之后，您可以在该应用中删除此账号。`,
    removeLast: '移除并停用',
    removing: '正在移除…',
    removed: ({ name }) => `${name === undefined ? '应用' : `“${isolateName(name)}”`}已移除。`,
    yourCodes: '恢复码',
    viewCodes: '显示恢复码',
    noCodesLeft: '您没有剩余的恢复码。请生成新的恢复码，否则丢失手机后可能无法登录。',
    regenerate: '生成新的恢复码',
    regenerateDescription: '生成新的恢复码后，旧的恢复码将失效。',
    disable: '停用两步验证',
    disableDescription: '您将只凭密码登录，恢复码也将失效。',
    disableAction: '停用',
    disabling: '正在停用…',
    disabledTitle: '两步验证已停用',
    disabledDescription: '您现在只凭密码登录。请在身份验证器应用中删除此账号，其中的验证码已失效。',
    reauthenticationTitle: '验证您的身份',
    reauthenticationDescription: selectText('kind', {
      password: '请输入密码以继续。',
      code: '请输入您目前使用的身份验证器应用中的验证码。',
      redirect: '请重新登录，然后返回此页面。',
    }),
    passwordLabel: '密码',
    wrongPasswordTitle: '密码不正确。',
    wrongPasswordDescription: '请检查密码，然后重试。',
    useCode: '改用验证码',
    usePassword: '改用密码',
    signInAgain: '重新登录',
    confirming: '正在检查…',
    nameLabel: '新应用的名称',
    suggestedName: ({ number }) => (number === 1 ? '身份验证器应用' : `身份验证器应用 ${number}`),
    scanTitle: '设置身份验证器应用',
    scanDescription: '任何身份验证器应用都可以。',
    instructions: ({ digits }) => [
      '打开身份验证器应用并添加账号，通常点按“+”按钮即可。',
      '用应用扫描此二维码。',
      `输入应用中的 ${digits} 位验证码。`,
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? '您的账号的二维码。如果无法扫描，请使用本页上的设置密钥。'
        : `${isolateName(issuer)} 的二维码。如果无法扫描，请使用本页上的设置密钥。`,
    qrFailed: '请改用设置密钥。无法显示二维码。',
    qrSmall: '此二维码可能太小，无法扫描。请放大，或使用设置密钥。',
    enlarge: '放大二维码',
    shrink: '缩小二维码',
    starting: '正在准备设置…',
    ready: '已准备就绪。请扫描二维码，或使用设置密钥。',
    expiresSoon: ({ seconds }) =>
      `此密钥将在${formatDuration('zh-Hans', seconds * 1000, { roundTo: 1, list: { type: 'unit', style: 'narrow' }, unitDisplay: 'short' })}后过期。`,
    cannotScan: '无法扫描二维码？',
    keyDescription:
      '请在应用中选择手动输入密钥，然后输入或粘贴此密钥。如果应用询问密钥类型，请选择“基于时间”。',
    keyParameters: ({ algorithm, digits, period }) =>
      `请在应用中同时设置：${[
        algorithm === undefined ? undefined : `算法 ${algorithm}`,
        digits === undefined ? undefined : `${digits} 位数字`,
        period === undefined ? undefined : `每 ${period} 秒更新一次`,
      ]
        .filter((part) => part !== undefined)
        .join('，')}。`,
    copyLink: '复制设置链接',
    linkCopied: '已复制',
    linkCopyFailed: '请改为手动复制密钥。浏览器不允许复制。',
    sameDeviceInstructions: ({ digits, opensApp }) => [
      ...(opensApp
        ? ['用下面的按钮打开身份验证器应用。', '在应用中添加账号。']
        : ['打开身份验证器应用，并用下面的密钥添加账号。']),
      `返回此页面，输入应用中的 ${digits} 位验证码。`,
    ],
    openApp: '打开身份验证器应用',
    openAppDescription:
      '没有反应？请复制此密钥并粘贴到应用中。如果应用询问密钥类型，请选择“基于时间”。',
    useOtherDevice: '用其他设备扫描',
    newKey: '使用新密钥重新开始',
    newKeyDescription: '如果您已在应用中添加此账号，请从应用中将其删除，其中的验证码将会失效。',
    newKeyAction: '获取新密钥',
    expiry: ({ seconds }) => `此密钥将在 ${formatCountdown(seconds)} 后过期。`,
    submit: '继续',
    retry: '重试',
    expiredTitle: '此密钥已过期。',
    expiredDescription:
      '请重新开始以获取新密钥。如果您已在应用中添加此账号，请从应用中将其删除，其中的验证码已失效。',
    restart: '重新开始',
    codesTitle: '请保存您的恢复码',
    turnedOn: '两步验证已启用。',
    codesNotOnYet: '两步验证尚未启用。请先保存恢复码。',
    codesDescription:
      '如果手机丢失，您可以用其中一个恢复码登录。每个恢复码只能使用一次。请将它们存入密码管理器，或与重要文件放在一起，不要只存在手机上。',
    loadingCodes: '正在加载您的恢复码…',
    codesFailedTitle: '两步验证已启用，但我们未能加载您的恢复码。',
    continueWithoutCodes: '不保存恢复码，继续',
    codesUnseenTitle: '您没有保存恢复码。',
    codesUnseenDescription:
      '您启用了两步验证，但在保存恢复码之前离开了页面。请立即生成新的恢复码。旧的恢复码将会失效。',
    makeCodes: '生成新的恢复码',
    finish: '完成',
    confirmFailedContinue: '仍然继续',
    confirmFailedDescription: '我们未能记录您已保存恢复码。下次可能会再次询问您。',
    leaveTitle: '您尚未保存恢复码。',
    leaveDescription: '它们不会再次显示。如果没有恢复码，丢失手机后您可能无法登录。',
    stay: '返回并保存',
    leave: '不保存，直接离开',
    doneTitle: '两步验证已启用',
    doneApp: ({ name, intent }) =>
      `${name === undefined ? `您的${intent === 'enroll' ? '' : '新'}身份验证器应用` : `“${isolateName(name)}”`}已设置完成。`,
    doneCodes: ({ confirmed, renewed }) => {
      const codes = `${renewed ? '新的' : ''}恢复码`;
      const first = confirmed ? `您已确认保存了${codes}。` : `如果手机丢失，您可以用${codes}登录。`;
      return renewed ? `${first}旧的恢复码已失效。` : first;
    },
    doneCodesKept: '您已有的恢复码仍然有效。',
    doneDescription: ({ issuer, intent }) =>
      `从现在起，${issuer === undefined ? '登录时' : `登录 ${isolateName(issuer)} 时`}您需要输入${intent === 'replace' ? '新' : ''}应用中的验证码。再次登录前，请等待新的验证码。`,
    doneOldApp: '请在旧应用中删除此账号，其中的验证码已失效。',
    doneUnsaved: '您没有保存恢复码。请尽快在账号设置中生成新的恢复码，否则丢失手机后可能无法登录。',
    doneWithoutCodes: '您没有恢复码。请再添加一个身份验证器应用，否则丢失手机后可能无法登录。',
    done: '关闭',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: '请输入应用的名称。',
        description: '名称可以帮助您区分各个应用。',
      },
      locked: ({ retryAt }) => ({
        title: '您尝试的次数过多，设置已被锁定。',
        description: retryAt === undefined ? '请联系支持人员解锁。' : '请稍后再试。',
      }),
      'password-required': {
        title: '请输入密码。',
        description: '此字段为空。',
      },
      'reauthentication-required': {
        title: '请验证您的身份。',
        description: '请重新登录，然后返回此页面。',
      },
      'reauthentication-failed': {
        title: '我们未能验证您的身份。',
        description: '请重试。',
      },
      'enrollment-expired': {
        title: '此密钥已过期。',
        description: '请重新开始以获取新密钥。',
      },
      'session-expired': {
        title: '您已退出登录。',
        description: '请重新登录，然后返回此页面。',
      },
      'already-enrolled': {
        title: '两步验证已经启用。',
        description: '如果要设置其他应用，请先停用两步验证。',
      },
      'limit-reached': {
        title: '无法再添加应用。',
        description: '请先移除一个已有的应用。',
      },
      misconfigured: {
        title: '目前无法完成设置。',
        description: '这不是您的操作造成的。请联系支持人员。',
      },
      'name-conflict': {
        title: '请输入其他名称。',
        description: '您已有一个同名的应用。',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) =>
        `您手机的时钟似乎${offset < 0 ? '慢' : '快'}了${formatDuration('zh-Hans', Math.abs(offset), { list: { type: 'unit', style: 'narrow' }, unitDisplay: 'short' })}。请在手机上开启自动设置日期和时间，然后输入下一个验证码。`,
      'previous-secret':
        '此验证码来自应用中此账号的旧副本。请删除旧副本，然后输入最新副本的下一个验证码。',
      parameters: ({ algorithm }) =>
        `您的应用不支持此账号的设置${algorithm === undefined ? '' : `（它使用了 ${algorithm}）`}。请尝试其他身份验证器应用。`,
      'swapped-digits': '您可能颠倒了两位数字。请输入应用中的下一个验证码。',
      replayed: '此验证码已使用过。请等待应用显示下一个验证码，然后输入。',
      valid:
        '此验证码与本页面的密钥相符。如果您在另一个标签页中也开始了设置，请在那里继续，或在此获取新密钥。否则，请在手机上开启自动设置日期和时间，然后输入下一个验证码。',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
