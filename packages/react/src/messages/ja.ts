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
    title: 'コードが正しくありません。',
    description:
      'アプリでこのアカウントを見ているか確認し、次に表示されるコードを入力してください。',
  },
  'incomplete-code': ({ digits }) => ({
    title: 'コードが途中までしか入力されていません。',
    description: `アプリに表示されている ${digits} 桁をすべて入力してください。`,
  }),
  'repeated-code': {
    title: 'このコードはすでに試されています。',
    description: 'アプリに次のコードが表示されるのを待って、それを入力してください。',
  },
  'code-reused': {
    title: 'このコードは使用済みです。',
    description: '各コードは 1 回だけ使えます。アプリに次のコードが表示されるまでお待ちください。',
  },
  'rate-limited': {
    title: '試行回数が多すぎます。',
    description: 'しばらく待ってから、もう一度お試しください。',
  },
  'not-allowed': {
    title: 'お使いのアカウントではこの操作を行えません。',
    description: 'アカウントの管理者にお問い合わせください。',
  },
  network: {
    title: 'サーバーに接続できませんでした。',
    description: '接続を確認して、もう一度お試しください。ここまでの操作内容は失われていません。',
  },
  unknown: {
    title: 'サーバー側で問題が発生しました。',
    description: '少し待ってから、もう一度お試しください。ここまでの操作内容は失われていません。',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) => `${digits} 桁のコード`,
  verifying: 'コードを確認しています…',
  sentWhenComplete: 'すべて入力すると自動的に送信されます。',
  cancel: 'キャンセル',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    attempts === 0
      ? 'これ以上は試せません。'
      : formatPlural('ja', attempts, { other: 'あと # 回試せます。' }),
  paragraph: (sentences) => sentences.join(''),
  countdown: ({ seconds }) => `あと ${formatCountdown(seconds)} で再試行できます。`,
  countdownOver: '再試行できるようになりました。',
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
    error: 'コードが正しくありません。',
    success: 'コードを確認しました。',
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
    copy: 'すべてコピー',
    copied: 'コピーしました',
    copyFailed:
      'ブラウザでコピーが許可されませんでした。コードを選択してあるので、手動でコピーしてください。',
    download: 'ダウンロード',
    downloaded: 'ダウンロードを開始しました。ファイルがあることを確認してください。',
    print: '印刷',
    printed: '印刷画面を開きました',
    exportFailed: 'ブラウザで許可されませんでした。別の方法でコードを保存してください。',
    confirmation: 'コードを保存しました。再表示できないことを理解しています。',
    unconfirmed: {
      export:
        '先にコードをコピー、ダウンロード、または印刷してください。コードは再表示できません。',
      checkbox:
        '先にコードを保存してから、チェックボックスをオンにしてください。コードは再表示できません。',
      retype: '指定されたコードを、保存したとおりに入力してください。',
    },
    typeOne: ({ position }) =>
      `保存できたことを確認するため、${position} 番目のコードを入力してください`,
    fileName: ({ issuer }) =>
      formatFileName(issuer === undefined ? 'リカバリーコード' : `${issuer} リカバリーコード`),
    heading: ({ issuer, accountName, createdAt }) => [
      issuer === undefined ? 'リカバリーコード' : `${issuer} のリカバリーコード`,
      ...(accountName === undefined ? [] : [`アカウント：${accountName}`]),
      `作成日：${formatDate('ja', createdAt)}`,
      '各コードは 1 回だけ使えます。他の人に見られない場所に保管してください。',
    ],
  },
  secretKey: {
    label: 'セットアップキー',
    copy: 'キーをコピー',
    copied: 'コピーしました',
    copyFailed:
      'ブラウザでコピーが許可されませんでした。キーを選択してあるので、手動でコピーしてください。',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'ご本人であることを確認します',
    codeDescription: ({ digits, issuer, accountName }) =>
      `認証アプリに表示されている${issuer === undefined ? 'このアカウント' : ` ${issuer}`}${accountName === undefined ? '' : `（${accountName}）`}の ${digits} 桁のコードを入力してください。`,
    recoveryCodeDescription:
      '2 段階認証を設定したときに保存したリカバリーコードを 1 つ入力してください。各コードは 1 回だけ使えます。',
    recoveryCodeLabel: 'リカバリーコード',
    useRecoveryCode: 'リカバリーコードを使う',
    useCode: '認証アプリを使う',
    trustDevice: ({ days }) =>
      `このデバイスでは ${days} 日間、確認を省略する。ほかの人が使わないデバイスでのみ選んでください。`,
    submit: '確認する',
    restart: 'もう一度ログイン',
    passedTitle: '確認できました',
    passing: 'お待ちください…',
    recoveryCodesLeft: ({ left }) =>
      left === 0
        ? 'これが最後のリカバリーコードでした。今すぐアカウント設定で新しいコードを作成してください。コードがないと、スマートフォンをなくしたときにログインできなくなります。'
        : `リカバリーコードは残り ${left} 個です。早めにアカウント設定で新しいコードを作成してください。`,
    clockOff: ({ offset }) =>
      `スマートフォンの時計が ${formatDuration('ja', Math.abs(offset), { list: { type: 'unit', style: 'long' } })}ほど${offset < 0 ? '遅れている' : '進んでいる'}ようです。日付と時刻の自動設定をオンにしてください。そのままではコードが使えなくなることがあります。`,
    proceed: '続ける',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: '試行回数が多すぎるため、ログインがロックされました。',
        description: 'サポートにお問い合わせください。',
      },
      lockedForNow: 'しばらく待ってから、もう一度お試しください。',
      sessionExpired: {
        title: 'ログインの有効期限が切れました。',
        description: 'パスワードでもう一度ログインしてください。',
      },
      missingRecoveryCode: {
        title: 'コードが入力されていません。',
        description: 'リカバリーコードを 1 つ入力してください。',
      },
      invalidRecoveryCode: {
        title: 'リカバリーコードが正しくありません。',
        description:
          '保存したコードと 1 文字ずつ見比べてください。使えるのは、最後に作成したコードだけです。',
      },
      anotherRecoveryCode: '各リカバリーコードは 1 回だけ使えます。別のコードを入力してください。',
    }),
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `ステップ ${step}/${steps}`,
    introTitle: '2 段階認証でアカウントを保護しましょう',
    introDescription:
      'ログイン時に、パスワードに加えて、スマートフォンのアプリに表示されるコードの入力が必要になります。Google Authenticator、1Password、Apple パスワード、Microsoft Authenticator、Aegis などの認証アプリを使います。お持ちでない場合は、先にインストールしてください。',
    introAction: '設定する',
    enrolledTitle: '2 段階認証はすでに有効です',
    enrolledDescription: 'ログイン時に、登録済みのアプリのコードの入力が必要です。',
    replaceDescription:
      '代わりに別のアプリを登録できます。新しいアプリの確認が済むまでは、今のアプリを引き続き使えます。',
    disableFirstDescription:
      '別のアプリを登録するには、先に 2 段階認証を無効にします。新しいアプリの確認が済むまで、アカウントを保護するのはパスワードだけになります。',
    keep: 'このままにする',
    replace: 'アプリを置き換える',
    add: '別のアプリを追加',
    regenerate: '新しいリカバリーコードを作成',
    disable: '2 段階認証を無効にする',
    disableDescription:
      'ログイン時に必要なのはパスワードだけになり、リカバリーコードは使えなくなります。',
    disableAction: '無効にする',
    disabling: '無効にしています…',
    disabledTitle: '2 段階認証は無効です',
    disabledDescription:
      'ログイン時に必要なのはパスワードだけです。認証アプリに追加した項目は使えなくなったため、削除してください。',
    nameLabel: '新しい認証アプリの名前',
    suggestedName: ({ number }) => (number === 1 ? '認証アプリ' : `認証アプリ ${number}`),
    scanTitle: '認証アプリを登録',
    scanDescription:
      'Google Authenticator、1Password、Apple パスワード、Microsoft Authenticator、Aegis など、お好きなアプリを使えます。',
    instructions: ({ digits }) => [
      '認証アプリを開き、アカウントの追加を選びます。',
      'アプリのカメラでこのコードを読み取ります。',
      `アプリに表示される ${digits} 桁のコードを入力します。`,
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? 'アカウントの QR コード。読み取れない場合は、下のセットアップキーを使ってください。'
        : `${issuer} の QR コード。読み取れない場合は、下のセットアップキーを使ってください。`,
    qrFailed: 'QR コードを表示できません。代わりにセットアップキーを使ってください。',
    starting: '設定を準備しています…',
    cannotScan: 'コードを読み取れない場合',
    keyDescription:
      '代わりに、このキーをアプリに入力してください。キーの種類を聞かれたら「時間ベース」を選びます。',
    keyParameters: ({ algorithm, digits, period }) =>
      `アプリで次のように設定してください：${formatList('ja', [
        algorithm === undefined ? undefined : `アルゴリズム ${algorithm}`,
        digits === undefined ? undefined : `桁数 ${digits}`,
        period === undefined ? undefined : `更新間隔 ${period} 秒`,
      ])}。`,
    copyLink: '設定リンクをコピー',
    linkCopied: 'コピーしました',
    linkCopyFailed:
      'ブラウザでコピーが許可されませんでした。代わりにキーを手動でコピーしてください。',
    openApp: '認証アプリで開く',
    openAppDescription:
      '何も起こらない場合は、このキーをコピーしてアプリに入力してください。キーの種類を聞かれたら「時間ベース」を選びます。',
    useOtherDevice: '別のデバイスを使う',
    newKey: '新しいキーで最初からやり直す',
    newKeyDescription:
      'アプリにすでに項目を追加していた場合、その項目は使えなくなります。新しい項目と間違えないように、削除してください。',
    newKeyAction: '新しいキーを取得',
    expiry: ({ seconds }) => `このキーの有効期限まであと ${formatCountdown(seconds)} です。`,
    submit: '有効にする',
    retry: '再試行',
    expiredTitle: '設定の有効期限が切れました。',
    expiredDescription:
      '安全のため、キーは数分間だけ有効です。最初からやり直してください。アプリに追加した項目はもう使えないので、削除してください。',
    restart: '最初からやり直す',
    codesTitle: 'リカバリーコードを保存してください',
    codesDescription:
      'スマートフォンをなくしても、このコードのどれかを使ってログインできます。各コードは 1 回だけ使えます。大切な書類と一緒に、またはパスワードマネージャーに保管してください。',
    loadingCodes: '2 段階認証が有効になりました。リカバリーコードを取得しています…',
    codesFailedTitle: '2 段階認証は有効になりましたが、リカバリーコードを取得できませんでした。',
    continueWithoutCodes: 'コードなしで続ける',
    codesUnseenTitle: 'リカバリーコードが一度も保存されていません。',
    codesUnseenDescription:
      'リカバリーコードは 2 段階認証を有効にしたときに作成されましたが、保存する前にページが閉じられました。今すぐ新しいコードを作成してください。古いコードは使えなくなります。',
    makeCodes: '新しいコードを作成',
    finish: '設定を完了',
    confirmFailedContinue: 'このまま続ける',
    confirmFailedDescription:
      'コードが保存されたことをサーバーに伝えられませんでした。次回、新しいコードの作成を求められることがあります。',
    leaveTitle: 'リカバリーコードがまだ保存されていません。',
    leaveDescription:
      'コードは再表示できません。コードがないと、スマートフォンをなくしたときにログインできなくなるおそれがあります。',
    stay: 'このまま保存する',
    leave: '保存せずに移動する',
    doneTitle: '2 段階認証が有効になりました',
    doneDescription: ({ issuer, intent }) => {
      if (intent === 'replace') {
        return issuer === undefined
          ? '今後は、ログイン時に新しいアプリのコードの入力が必要になります。古いアプリのコードはもう使えないので、古いアプリからこのアカウントの項目を削除してください。今使ったコードは、もう一度使うことはできません。'
          : `今後は、${issuer} へのログイン時に新しいアプリのコードの入力が必要になります。古いアプリのコードはもう使えないので、古いアプリからこのアカウントの項目を削除してください。今使ったコードは、もう一度使うことはできません。`;
      }
      return issuer === undefined
        ? '今後は、ログイン時にアプリのコードの入力が必要になります。今使ったコードは、もう一度使うことはできません。'
        : `今後は、${issuer} へのログイン時にアプリのコードの入力が必要になります。今使ったコードは、もう一度使うことはできません。`;
    },
    doneRegenerated: '新しいリカバリーコードが保存されました。古いコードは使えません。',
    doneUnsaved:
      'リカバリーコードが保存されていません。スマートフォンをなくしてもログインできるように、早めに設定画面で新しいコードを作成してください。',
    doneWithoutCodes:
      'リカバリーコードがありません。スマートフォンをなくしてもログインできるように、2 つ目の認証アプリを追加してください。',
    done: '完了',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: '認証アプリの名前を入力してください。',
        description: '登録した認証アプリを見分けるための名前です。',
      },
      locked: ({ retryAt }) => ({
        title: '試行回数が多すぎるため、設定がロックされました。',
        description:
          retryAt === undefined
            ? 'サポートにお問い合わせください。'
            : 'しばらく待ってから、もう一度お試しください。',
      }),
      'reauthentication-required': {
        title: 'ご本人であることを確認してください。',
        description: 'もう一度ログインしてから、このページに戻ってください。',
      },
      'reauthentication-failed': {
        title: '確認できませんでした。',
        description: 'もう一度、ご本人であることを確認してください。',
      },
      'enrollment-expired': {
        title: '設定の有効期限が切れました。',
        description: '最初からやり直すと、新しいキーを取得できます。',
      },
      'session-expired': {
        title: 'ログアウトされました。',
        description: 'もう一度ログインしてから、このページに戻ってください。',
      },
      'already-enrolled': {
        title: '2 段階認証はすでに有効です。',
        description: '別のアプリを登録する場合は、先に無効にしてください。',
      },
      'limit-reached': {
        title: 'これ以上、認証アプリを追加できません。',
        description: '先に登録済みのものを 1 つ削除してください。',
      },
      'name-conflict': {
        title: 'この名前の認証アプリはすでにあります。',
        description: '別の名前を選んでください。',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) => {
        const duration = formatDuration('ja', Math.abs(offset), {
          list: { type: 'unit', style: 'long' },
        });
        return offset < 0
          ? `スマートフォンの時計が ${duration}ほど遅れているようです。日付と時刻の自動設定をオンにしてから、次のコードを入力してください。`
          : `スマートフォンの時計が ${duration}ほど進んでいるようです。日付と時刻の自動設定をオンにしてから、次のコードを入力してください。`;
      },
      'previous-secret':
        'このコードは、アプリに残っているこのアカウントの古い項目のものです。その項目を削除し、最も新しい項目のコードを入力してください。',
      parameters: ({ algorithm }) =>
        algorithm === undefined
          ? 'アプリがこのアカウントの設定の一部を無視しました。別の認証アプリをお試しください。'
          : `アプリがこのアカウントの設定の一部を無視し、${algorithm} を使いました。別の認証アプリをお試しください。`,
      'swapped-digits':
        '2 つの数字が入れ替わっているようです。アプリに次に表示されるコードを入力してください。',
      replayed: 'このコードは使用済みです。アプリに次のコードが表示されるまでお待ちください。',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
