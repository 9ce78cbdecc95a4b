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
    title: 'このコードでは認証できませんでした。',
    description: 'このアカウントのコードか確認し、アプリに次に表示されるコードを入力してください。',
  },
  'incomplete-code': ({ digits }) => ({
    title: `${digits} 桁すべてを入力してください。`,
    description: 'コードがまだ途中です。',
  }),
  'repeated-code': {
    title: 'このコードはすでに入力済みです。',
    description: 'アプリに次のコードが表示されたら、そのコードを入力してください。',
  },
  'code-reused': {
    title: 'このコードは使用済みです。',
    description: 'アプリに次のコードが表示されたら、そのコードを入力してください。',
  },
  'rate-limited': {
    title: '入力の回数が上限に達しました。',
    description: 'しばらくしてから、もう一度お試しください。',
  },
  'not-allowed': {
    title: 'この操作を行う権限がありません。',
    description: 'アカウントの管理者にお問い合わせください。',
  },
  network: {
    title: '接続できませんでした。',
    description: 'インターネット接続を確認して、もう一度お試しください。',
  },
  unknown: {
    title: 'システムで問題が発生しました。',
    description: '少し待ってから、もう一度お試しください。',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `${digits} 桁のコード`,
  verifying: 'コードを確認しています…',
  sentWhenComplete: '最後の数字を入力すると、自動的に確認します。',
  cancel: 'キャンセル',
  contactSupport: 'サポートに問い合わせる',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'これ以上は入力できません。'
      : formatPlural('ja', attempts, { other: 'あと # 回入力できます。' }),
  paragraph: (sentences) => sentences.join(''),
  wait: ({ seconds }) =>
    `${formatDuration('ja', seconds * 1000, { roundTo: 1, list: { type: 'unit', style: 'long' } })}後にもう一度お試しください。`,
  countdown: ({ seconds }) => `あと ${formatCountdown(seconds)} でもう一度お試しいただけます。`,
  countdownOver: 'もう一度お試しいただけます。',
};

/**
 * All texts in Japanese, with です and ます, and with a space between Japanese and half-width
 * characters, as `Intl` does with units.
 *
 * @example
 * import { ja } from '@tessera/react/messages/ja';
 * <TwoFactorSetup messages={ja} … />
 */
export const ja: TesseraMessages = {
  codeInput: {
    length: (length, type = 'numeric') =>
      formatPlural('ja', length, { other: type === 'numeric' ? '数字 # 桁' : '# 文字' }),
    complete: (length, type = 'numeric') =>
      formatPlural('ja', length, {
        other: type === 'numeric' ? '# 桁を入力しました。' : '# 文字を入力しました。',
      }),
    ignored: (count) =>
      formatPlural('ja', count, { other: '使用できない文字を # 文字取り除きました。' }),
    verifying: '確認しています…',
    error: 'このコードでは認証できませんでした。',
    success: '認証されました。',
  },
  qrCode: {
    label: 'QR コード',
    show: 'QR コードを表示',
    hide: 'QR コードを非表示',
    hidden: 'QR コードは再び非表示になりました。',
    loading: 'QR コードを読み込んでいます…',
    expired: 'この QR コードは有効期限が切れました。',
    refresh: '新しいコードを取得',
  },
  recoveryCodes: {
    label: 'リカバリーコード',
    copy: ({ count }) => (count === 1 ? 'コピー' : 'すべてコピー'),
    copied: 'コピーしました',
    copyFailed:
      '選択されているコードを手動でコピーしてください。ブラウザでコピーが許可されませんでした。',
    download: 'ダウンロード',
    downloaded: 'ダウンロードを開始しました。ファイルが見つかるか確認してください。',
    print: '印刷',
    printed: '印刷画面を開きました',
    exportFailed: '別の方法でコードを保存してください。ブラウザで許可されませんでした。',
    confirmation: () => 'コードを保存しました。コードは再表示されません。',
    unconfirmed: {
      export: () =>
        '先にコードをコピー、ダウンロード、または印刷してください。コードは再表示されません。',
      checkbox: () =>
        '先にコードを保存してから、チェックボックスをオンにしてください。コードは再表示されません。',
      retype: '指定されたコードを、保存したとおりに入力してください。',
    },
    typeOne: ({ count, position }) =>
      count === 1
        ? '保存したコードを入力してください'
        : `保存したコードのうち、${position} 番目を入力してください`,
    fileName: ({ issuer }) =>
      formatFileName(issuer === undefined ? 'リカバリーコード' : `${issuer} リカバリーコード`),
    heading: ({ issuer, accountName, createdAt, count }) => [
      issuer === undefined ? 'リカバリーコード' : `${isolateName(issuer)} のリカバリーコード`,
      ...(accountName === undefined ? [] : [`アカウント：${isolateName(accountName)}`]),
      `作成日：${formatDate('ja', createdAt)}`,
      count === 1
        ? 'このコードは 1 回だけ使えます。ほかの人に見られない場所に保管してください。'
        : '各コードは 1 回だけ使えます。ほかの人に見られない場所に保管してください。',
    ],
  },
  secretKey: {
    label: 'セットアップキー',
    copy: 'キーをコピー',
    copied: 'コピーしました',
    copyFailed:
      '選択されているキーを手動でコピーしてください。ブラウザでコピーが許可されませんでした。',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'コードを入力してください',
    codeDescription: ({ digits, issuer, accountName }) =>
      `認証アプリに表示されている${issuer === undefined ? 'このアカウント' : ` ${isolateName(issuer)}`}${accountName === undefined ? (issuer === undefined ? '' : ' ') : `（${isolateName(accountName)}）`}の ${digits} 桁のコードを入力してください。`,
    recoveryCodeDescription:
      '2 段階認証を設定したときに保存したリカバリーコードを 1 つ入力してください。各コードは 1 回だけ使えます。',
    recoveryCodeLabel: 'リカバリーコード',
    useRecoveryCode: 'リカバリーコードを使う',
    useCode: 'アプリのコードを使う',
    trustDevice: ({ days }) =>
      `このデバイスでは ${days} 日間、コードの入力を省略します。ほかの人が使わないデバイスでのみ選んでください。`,
    submit: '確認する',
    restart: 'もう一度ログイン',
    passedTitle: '認証されました',
    passing: 'ログインしています…',
    newCodesTitle: () => '新しいリカバリーコードを保存してください',
    newCodesDescription: ({ count }) =>
      count === 1
        ? 'これまでのリカバリーコードの代わりになります。1 回だけ使えます。スマートフォンの中だけでなく、パスワードマネージャーや大切な書類と一緒に保管してください。'
        : 'これまでのリカバリーコードの代わりになります。各コードは 1 回だけ使えます。スマートフォンの中だけでなく、パスワードマネージャーや大切な書類と一緒に保管してください。',
    newCodesUnsaved:
      '新しいリカバリーコードが保存されていません。早めにアカウント設定で新しいコードを作成してください。作成しないと、スマートフォンをなくしたときにログインできなくなるおそれがあります。',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'これが最後のリカバリーコードでした。今すぐアカウント設定で新しいコードを作成してください。作成しないと、スマートフォンをなくしたときにログインできなくなるおそれがあります。'
        : `リカバリーコードは残り ${left} 個です。早めにアカウント設定で新しいコードを作成してください。`,
    clockOff: ({ offset }) =>
      `スマートフォンの時計が ${formatDuration('ja', Math.abs(offset), { list: { type: 'unit', style: 'long' } })}ほど${offset < 0 ? '遅れている' : '進んでいる'}ようです。スマートフォンで日付と時刻の自動設定をオンにしてください。そのままではコードが使えなくなることがあります。`,
    proceed: '続ける',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: '入力の回数が上限に達したため、ログインがロックされました。',
        description: 'ロックを解除するには、サポートにお問い合わせください。',
      },
      lockedForNow: 'しばらくしてから、もう一度お試しください。',
      sessionExpired: {
        title: 'ログインの有効期限が切れました。',
        description: 'パスワードでもう一度ログインしてください。',
      },
      missingRecoveryCode: {
        title: 'リカバリーコードを入力してください。',
        description: 'まだ入力されていません。',
      },
      severalRecoveryCodes: {
        title: 'リカバリーコードを 1 つだけ入力してください。',
        description: 'リスト全体が入力されています。まだ使っていないものを 1 つ選んでください。',
      },
      invalidRecoveryCode: {
        title: 'このリカバリーコードでは認証できませんでした。',
        description:
          '保存したコードと見比べてください。新しいコードを作成した場合は、最新のコードだけが使えます。',
      },
      anotherRecoveryCode: '別のコードを入力してください。各リカバリーコードは 1 回だけ使えます。',
    }),
  },
  twoFactorCheckup: {
    title: '認証アプリが今も使えるか確認してください',
    description:
      '2 段階認証を設定してからしばらく経ちました。今も 2 段階認証でログインできることを確認してください。',
    submit: '確認する',
    postpone: '後で',
    noCode: 'コードを取得できません',
    passedTitle: 'アプリは正常に動作しています',
    passedDescription: '引き続きこのアプリでログインできます。',
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `ステップ ${step}/${steps}`,
    requiredTitle: 'このアカウントには 2 段階認証が必要です。',
    requiredDescription: ({ daysLeft }) =>
      daysLeft === 0
        ? '続けるには、設定してください。'
        : `あと ${daysLeft} 日以内に設定してください。`,
    postpone: '後で',
    introTitle: '2 段階認証を設定',
    introDescription:
      'ログイン時に、パスワードと、スマートフォンのアプリ（認証アプリ）に表示されるコードを入力するようになります。',
    noApp: 'アプリをまだ持っていない場合',
    noAppDescription:
      '次のアプリのいずれかをスマートフォンにインストールして、このページに戻ってください。',
    appName: ({ name }) => (name === 'Apple Passwords' ? 'Apple パスワード' : name),
    appPlatforms: ({ platforms }) => `${formatList('ja', platforms)} で使えます。`,
    appBackup: ({ backsUp }) =>
      backsUp ? 'アカウントをバックアップできます。' : 'アカウントをバックアップできません。',
    introAction: '設定する',
    enrolledTitle: '2 段階認証はすでに有効です',
    enrolledDescription: 'ログインするには、認証アプリのコードが必要です。',
    replaceDescription:
      'アプリを別のものに置き換えられます。新しいアプリの設定が終わるまで、今のアプリを引き続き使えます。',
    disableFirstDescription:
      'アプリを置き換えると、先に 2 段階認証が無効になります。新しいアプリの設定が終わるまで、アカウントを守るのはパスワードだけになります。',
    yourApps: 'お使いのアプリ',
    keep: '何も変更しない',
    replace: 'アプリを置き換える',
    replaceOne: '置き換える',
    add: '別のアプリを追加',
    rename: '名前を変更',
    renameTitle: 'アプリの名前を変更',
    renameLabel: '新しい名前',
    save: '保存',
    saving: '保存しています…',
    renamed: ({ name }) => `アプリの名前を「${isolateName(name)}」に変更しました。`,
    remove: '削除',
    removeTitle: 'このアプリを削除しますか？',
    removeDescription: ({ name, isLast }) =>
      isLast
        ? `アプリは「${isolateName(name)}」だけです。削除すると 2 段階認証が無効になります。パスワードだけでログインするようになり、リカバリーコードは使えなくなります。`
        : `「${isolateName(name)}」のコードは使えなくなります。その後、アプリからこのアカウントを削除できます。`,
    removeLast: '削除して無効にする',
    removing: '削除しています…',
    removed: ({ name }) =>
      `${name === undefined ? 'アプリ' : `「${isolateName(name)}」`}を削除しました。`,
    yourCodes: 'リカバリーコード',
    viewCodes: 'リカバリーコードを表示',
    noCodesLeft:
      'リカバリーコードが残っていません。新しいコードを作成してください。作成しないと、スマートフォンをなくしたときにログインできなくなるおそれがあります。',
    regenerate: '新しいリカバリーコードを作成',
    regenerateDescription: '新しいコードを作成すると、古いコードは使えなくなります。',
    disable: '2 段階認証を無効にする',
    disableDescription:
      'パスワードだけでログインするようになり、リカバリーコードは使えなくなります。',
    disableAction: '無効にする',
    disabling: '無効にしています…',
    disabledTitle: '2 段階認証は無効です',
    disabledDescription:
      '今後はパスワードだけでログインします。認証アプリからこのアカウントを削除してください。表示されるコードはもう使えません。',
    reauthenticationTitle: 'ご本人確認',
    reauthenticationDescription: selectText('kind', {
      password: '続けるには、パスワードを入力してください。',
      code: '現在お使いの認証アプリのコードを入力してください。',
      redirect: 'もう一度ログインしてから、このページに戻ってください。',
    }),
    passwordLabel: 'パスワード',
    wrongPasswordTitle: 'パスワードが正しくありません。',
    wrongPasswordDescription: '確認して、もう一度お試しください。',
    useCode: 'コードを使う',
    usePassword: 'パスワードを使う',
    signInAgain: 'もう一度ログイン',
    confirming: '確認しています…',
    nameLabel: '新しいアプリの名前',
    suggestedName: ({ number }) => (number === 1 ? '認証アプリ' : `認証アプリ ${number}`),
    scanTitle: '認証アプリを設定',
    scanDescription: 'どの認証アプリでも使えます。',
    instructions: ({ digits }) => [
      '認証アプリを開き、アカウントを追加します。多くのアプリでは「＋」ボタンを使います。',
      'アプリでこの QR コードを読み取ります。',
      `アプリに表示される ${digits} 桁のコードを入力します。`,
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? 'アカウントの QR コード。読み取れない場合は、このページのセットアップキーを使ってください。'
        : `${isolateName(issuer)} の QR コード。読み取れない場合は、このページのセットアップキーを使ってください。`,
    qrFailed: '代わりにセットアップキーを使ってください。QR コードを表示できませんでした。',
    qrSmall:
      'コードが小さすぎて読み取れないことがあります。拡大するか、セットアップキーを使ってください。',
    enlarge: 'QR コードを拡大',
    shrink: 'QR コードを縮小',
    starting: '設定を準備しています…',
    ready: '準備ができました。QR コードを読み取るか、セットアップキーを使ってください。',
    expiresSoon: ({ seconds }) =>
      `このキーの有効期限まであと${formatDuration('ja', seconds * 1000, { roundTo: 1, list: { type: 'unit', style: 'long' } })}です。`,
    cannotScan: 'コードを読み取れない場合',
    keyDescription:
      'アプリでキーの手動入力を選び、このキーを入力するか貼り付けてください。キーの種類を聞かれたら「時間ベース」を選びます。',
    keyParameters: ({ algorithm, digits, period }) =>
      `アプリで次の設定も行ってください：${formatList('ja', [
        algorithm === undefined ? undefined : `アルゴリズム ${algorithm}`,
        digits === undefined ? undefined : `桁数 ${digits}`,
        period === undefined ? undefined : `更新間隔 ${period} 秒`,
      ])}。`,
    copyLink: 'セットアップリンクをコピー',
    linkCopied: 'コピーしました',
    linkCopyFailed:
      '代わりにキーを手動でコピーしてください。ブラウザでコピーが許可されませんでした。',
    sameDeviceInstructions: ({ digits, opensApp }) => [
      ...(opensApp
        ? ['下のボタンで認証アプリを開きます。', 'アプリでアカウントを追加します。']
        : ['認証アプリを開き、下のキーでアカウントを追加します。']),
      `このページに戻り、アプリに表示される ${digits} 桁のコードを入力します。`,
    ],
    openApp: '認証アプリを開く',
    openAppDescription:
      '何も起こらない場合は、このキーをコピーして、アプリに貼り付けてください。キーの種類を聞かれたら「時間ベース」を選びます。',
    useOtherDevice: '別のデバイスで読み取る',
    newKey: '新しいキーで最初からやり直す',
    newKeyDescription:
      'アプリにこのアカウントをすでに追加している場合は、アプリから削除してください。そのコードは使えなくなります。',
    newKeyAction: '新しいキーを取得',
    expiry: ({ seconds }) => `このキーの有効期限まであと ${formatCountdown(seconds)} です。`,
    submit: '続ける',
    retry: 'もう一度試す',
    expiredTitle: 'このキーの有効期限が切れました。',
    expiredDescription:
      '最初からやり直して、新しいキーを取得してください。アプリにこのアカウントをすでに追加している場合は、アプリから削除してください。そのコードはもう使えません。',
    restart: '最初からやり直す',
    codesTitle: 'リカバリーコードを保存してください',
    turnedOn: '2 段階認証が有効になりました。',
    codesNotOnYet: '2 段階認証はまだ有効になっていません。先にコードを保存してください。',
    codesDescription:
      'スマートフォンをなくしても、このコードのどれかを使ってログインできます。各コードは 1 回だけ使えます。スマートフォンの中だけでなく、パスワードマネージャーや大切な書類と一緒に保管してください。',
    loadingCodes: 'リカバリーコードを読み込んでいます…',
    codesFailedTitle: '2 段階認証は有効になりましたが、リカバリーコードを読み込めませんでした。',
    continueWithoutCodes: 'コードなしで続ける',
    codesUnseenTitle: 'リカバリーコードが保存されていません。',
    codesUnseenDescription:
      '2 段階認証を有効にしましたが、コードを保存する前にページが閉じられました。今すぐ新しいコードを作成してください。古いコードは使えなくなります。',
    makeCodes: '新しいコードを作成',
    finish: '完了',
    confirmFailedContinue: 'このまま続ける',
    confirmFailedDescription:
      'コードを保存したことを記録できませんでした。次回、もう一度確認する場合があります。',
    leaveTitle: 'リカバリーコードがまだ保存されていません。',
    leaveDescription:
      'コードは再表示されません。コードがないと、スマートフォンをなくしたときにログインできなくなるおそれがあります。',
    stay: '戻って保存する',
    leave: '保存せずに離れる',
    doneTitle: '2 段階認証が有効になりました',
    doneApp: ({ name, intent }) =>
      `${name === undefined ? `${intent === 'enroll' ? '' : '新しい'}認証アプリ` : `「${isolateName(name)}」`}の設定が完了しました。`,
    doneCodes: ({ confirmed, renewed }) => {
      const codes = `${renewed ? '新しい' : ''}リカバリーコード`;
      const first = confirmed
        ? `${codes}を保存したことを確認していただきました。`
        : `スマートフォンをなくしても、${codes}のどれかを使ってログインできます。`;
      return renewed ? `${first}古いコードはもう使えません。` : first;
    },
    doneCodesKept: 'お持ちのリカバリーコードは引き続き使えます。',
    doneDescription: ({ issuer, intent }) =>
      `今後、${issuer === undefined ? '' : `${isolateName(issuer)} に`}ログインするときは、${intent === 'replace' ? '新しい' : ''}アプリのコードが必要です。もう一度ログインするときは、新しいコードが表示されるまでお待ちください。`,
    doneOldApp:
      '古いアプリからこのアカウントを削除してください。表示されるコードはもう使えません。',
    doneUnsaved:
      'リカバリーコードが保存されていません。早めにアカウント設定で新しいコードを作成してください。作成しないと、スマートフォンをなくしたときにログインできなくなるおそれがあります。',
    doneWithoutCodes:
      'リカバリーコードがありません。2 つ目の認証アプリを追加してください。追加しないと、スマートフォンをなくしたときにログインできなくなるおそれがあります。',
    done: '閉じる',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'アプリの名前を入力してください。',
        description: 'アプリを見分けるための名前です。',
      },
      locked: ({ retryAt }) => ({
        title: '入力の回数が上限に達したため、設定がロックされました。',
        description:
          retryAt === undefined
            ? 'ロックを解除するには、サポートにお問い合わせください。'
            : 'しばらくしてから、もう一度お試しください。',
      }),
      'password-required': {
        title: 'パスワードを入力してください。',
        description: '入力欄が空です。',
      },
      'reauthentication-required': {
        title: 'ご本人確認をお願いします。',
        description: 'もう一度ログインしてから、このページに戻ってください。',
      },
      'reauthentication-failed': {
        title: 'ご本人確認ができませんでした。',
        description: 'もう一度お試しください。',
      },
      'enrollment-expired': {
        title: 'このキーの有効期限が切れました。',
        description: '最初からやり直して、新しいキーを取得してください。',
      },
      'session-expired': {
        title: 'ログアウトされました。',
        description: 'もう一度ログインしてから、このページに戻ってください。',
      },
      'already-enrolled': {
        title: '2 段階認証はすでに有効です。',
        description: '別のアプリを設定する場合は、先に無効にしてください。',
      },
      'limit-reached': {
        title: 'これ以上、アプリを追加できません。',
        description: '先に今あるアプリを 1 つ削除してください。',
      },
      misconfigured: {
        title: '現在、設定を行えません。',
        description: 'お客様の操作が原因ではありません。サポートにお問い合わせください。',
      },
      'name-conflict': {
        title: '別の名前を入力してください。',
        description: 'この名前のアプリはすでにあります。',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) =>
        `スマートフォンの時計が ${formatDuration('ja', Math.abs(offset), { list: { type: 'unit', style: 'long' } })}ほど${offset < 0 ? '遅れている' : '進んでいる'}ようです。スマートフォンで日付と時刻の自動設定をオンにしてから、次のコードを入力してください。`,
      'previous-secret':
        'このコードは、アプリに残っている古いアカウントのものです。古いほうを削除してから、新しいほうに次に表示されるコードを入力してください。',
      parameters: ({ algorithm }) =>
        `お使いのアプリは、このアカウントの設定に対応していません${algorithm === undefined ? '' : `（${algorithm} が使われました）`}。別の認証アプリをお試しください。`,
      'swapped-digits':
        '2 つの数字が入れ替わっているかもしれません。アプリに次に表示されるコードを入力してください。',
      replayed:
        'このコードは使用済みです。アプリに次のコードが表示されたら、そのコードを入力してください。',
      valid:
        'このコードはこのページのキーに対応しています。別のタブでもセットアップを始めた場合は、そのタブで続けるか、ここで新しいキーを取得してください。そうでない場合は、スマートフォンで日付と時刻の自動設定をオンにしてから、次のコードを入力してください。',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
