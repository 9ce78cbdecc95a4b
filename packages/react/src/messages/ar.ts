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

/**
 * Arabic with the digits 0 to 9, as authenticator apps and the code field show them. The default of
 * `Intl` depends on the version of the browser, so a server could render other digits than the
 * page.
 */
const LOCALE = 'ar-u-nu-latn';

/**
 * Keeps the direction of a name to itself, whatever script it is in (Unicode Bidirectional
 * Algorithm, isolates).
 */
function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

const VERIFICATION_ERRORS: VerificationErrorTexts = {
  'invalid-code': {
    title: 'هذا الرمز غير صالح حاليًا.',
    description: 'تأكد من أنك تنظر إلى هذا الحساب في تطبيقك، ثم أدخل الرمز التالي الذي يعرضه.',
  },
  'incomplete-code': ({ digits }) => ({
    title: 'الرمز غير مكتمل.',
    description: formatPlural(LOCALE, digits, {
      few: 'أدخل الأرقام التي يعرضها تطبيقك كاملةً، وعددها # أرقام.',
      many: 'أدخل الأرقام التي يعرضها تطبيقك كاملةً، وعددها # رقمًا.',
      other: 'أدخل الأرقام التي يعرضها تطبيقك كاملةً، وعددها # رقم.',
    }),
  }),
  'repeated-code': {
    title: 'سبق أن جرّبت هذا الرمز.',
    description: 'انتظر حتى يعرض تطبيقك الرمز التالي، ثم أدخله.',
  },
  'code-reused': {
    title: 'سبق استخدام هذا الرمز.',
    description: 'يُستخدم كل رمز مرة واحدة فقط. انتظر حتى يعرض تطبيقك الرمز التالي.',
  },
  'rate-limited': {
    title: 'محاولات كثيرة جدًا.',
    description: 'انتظر قليلًا، ثم أعد المحاولة.',
  },
  'not-allowed': {
    title: 'لا يسمح حسابك بهذا الإجراء.',
    description: 'اسأل الجهة التي تدير حسابك.',
  },
  network: {
    title: 'تعذّر الوصول إلى الخادم.',
    description: 'تحقق من اتصالك وأعد المحاولة. لم يُفقد أي شيء مما فعلته.',
  },
  unknown: {
    title: 'حدث خطأ من جهتنا.',
    description: 'أعد المحاولة بعد قليل. لم يُفقد أي شيء مما فعلته.',
  },
};

const VERIFICATION: VerificationMessages = {
  codeLabel: ({ digits }) =>
    formatPlural(LOCALE, digits, {
      few: 'الرمز المكوَّن من # أرقام',
      many: 'الرمز المكوَّن من # رقمًا',
      other: 'الرمز المكوَّن من # رقم',
    }),
  verifying: 'جارٍ التحقق من الرمز…',
  sentWhenComplete: 'يُرسَل الرمز فور اكتماله.',
  cancel: 'إلغاء',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    formatPlural(LOCALE, attempts, {
      zero: 'لم تتبقَّ أي محاولة.',
      one: 'تبقّت محاولة واحدة.',
      two: 'تبقّت محاولتان.',
      few: 'تبقّت # محاولات.',
      many: 'تبقّت # محاولة.',
      other: 'تبقّت # محاولة.',
    }),
  paragraph: (sentences) => sentences.join(' '),
  countdown: ({ seconds }) => `يمكنك إعادة المحاولة بعد ${formatCountdown(seconds)}.`,
  countdownOver: 'يمكنك إعادة المحاولة الآن.',
};

/**
 * All texts in Arabic. Set `dir="rtl"` on your page or on an element around the component.
 *
 * @example
 * import { ar } from '@tessera/react/messages/ar';
 * <TwoFactorSetup messages={ar} … />
 */
export const ar: TesseraMessages = {
  codeInput: {
    length: (length, type = 'numeric') =>
      formatPlural(
        LOCALE,
        length,
        type === 'numeric'
          ? { one: 'رقم واحد', two: 'رقمان', few: '# أرقام', many: '# رقمًا', other: '# رقم' }
          : { one: 'حرف واحد', two: 'حرفان', few: '# أحرف', many: '# حرفًا', other: '# حرف' },
      ),
    complete: (length, type = 'numeric') =>
      formatPlural(
        LOCALE,
        length,
        type === 'numeric'
          ? {
              one: 'تم إدخال رقم واحد.',
              two: 'تم إدخال رقمين.',
              few: 'تم إدخال # أرقام.',
              many: 'تم إدخال # رقمًا.',
              other: 'تم إدخال # رقم.',
            }
          : {
              one: 'تم إدخال حرف واحد.',
              two: 'تم إدخال حرفين.',
              few: 'تم إدخال # أحرف.',
              many: 'تم إدخال # حرفًا.',
              other: 'تم إدخال # حرف.',
            },
      ),
    ignored: (count) =>
      formatPlural(LOCALE, count, {
        zero: 'لم يتم تجاهل أي حرف.',
        one: 'تم تجاهل حرف واحد.',
        two: 'تم تجاهل حرفين.',
        few: 'تم تجاهل # أحرف.',
        many: 'تم تجاهل # حرفًا.',
        other: 'تم تجاهل # حرف.',
      }),
    verifying: 'جارٍ التحقق…',
    error: 'الرمز غير صحيح.',
    success: 'تم قبول الرمز.',
  },
  qrCode: {
    label: 'رمز QR',
    show: 'عرض رمز QR',
    hide: 'إخفاء رمز QR',
    hidden: 'تم إخفاء رمز QR مرة أخرى.',
    loading: 'جارٍ تحميل رمز QR…',
    expired: 'انتهت صلاحية رمز QR هذا.',
    refresh: 'الحصول على رمز جديد',
  },
  recoveryCodes: {
    label: 'رموز الاسترداد',
    copy: 'نسخ الكل',
    copied: 'تم النسخ',
    copyFailed: 'لم يسمح المتصفح بالنسخ. الرموز محدَّدة، فانسخها يدويًا.',
    download: 'تنزيل',
    downloaded: 'بدأ التنزيل. تأكد من وجود الملف.',
    print: 'طباعة',
    printed: 'تم فتح نافذة الطباعة',
    exportFailed: 'لم يسمح المتصفح بذلك. احفظ الرموز بطريقة أخرى.',
    confirmation: 'حفظتُ هذه الرموز. لن تُعرض مرة أخرى.',
    unconfirmed: {
      export: 'انسخ الرموز أو نزّلها أو اطبعها أولًا. لن تُعرض مرة أخرى.',
      checkbox: 'احفظ الرموز أولًا، ثم ضع علامة في المربّع. لن تُعرض مرة أخرى.',
      retype: 'أدخل الرمز المطلوب كما حفظته.',
    },
    typeOne: ({ position }) => `للتأكد من حفظ الرموز، أدخل الرمز رقم ${position}`,
    fileName: ({ issuer }) =>
      formatFileName(issuer === undefined ? 'رموز الاسترداد' : `رموز الاسترداد ${issuer}`),
    heading: ({ issuer, accountName, createdAt }) => [
      issuer === undefined ? 'رموز الاسترداد' : `رموز الاسترداد الخاصة بـ ${isolate(issuer)}`,
      ...(accountName === undefined ? [] : [`الحساب: ${isolate(accountName)}`]),
      `تاريخ الإنشاء: ${formatDate(LOCALE, createdAt)}`,
      'يُستخدم كل رمز مرة واحدة فقط. احتفظ بالرموز حيث لا يمكن لأحد غيرك قراءتها.',
    ],
  },
  secretKey: {
    label: 'مفتاح الإعداد',
    copy: 'نسخ المفتاح',
    copied: 'تم النسخ',
    copyFailed: 'لم يسمح المتصفح بالنسخ. المفتاح محدَّد، فانسخه يدويًا.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'أكّد هويتك',
    codeDescription: ({ digits, issuer, accountName }) => {
      const code = formatPlural(LOCALE, digits, {
        few: 'أدخل الرمز المكوَّن من # أرقام',
        many: 'أدخل الرمز المكوَّن من # رقمًا',
        other: 'أدخل الرمز المكوَّن من # رقم',
      });
      const place = issuer === undefined ? 'لهذا الحساب' : `لحسابك في ${isolate(issuer)}`;
      const account = accountName === undefined ? '' : ` (${isolate(accountName)})`;
      return `${code} الذي يعرضه تطبيق المصادقة ${place}${account}.`;
    },
    recoveryCodeDescription:
      'أدخل أحد رموز الاسترداد التي حفظتها عند إعداد التحقق بخطوتين. يُستخدم كل رمز مرة واحدة فقط.',
    recoveryCodeLabel: 'رمز الاسترداد',
    useRecoveryCode: 'استخدام رمز استرداد بدلًا من ذلك',
    useCode: 'استخدام تطبيق المصادقة بدلًا من ذلك',
    trustDevice: ({ days }) =>
      formatPlural(LOCALE, days, {
        one: 'عدم السؤال مجددًا على هذا الجهاز لمدة يوم واحد. فقط على جهاز لا يستخدمه أحد غيرك.',
        two: 'عدم السؤال مجددًا على هذا الجهاز لمدة يومين. فقط على جهاز لا يستخدمه أحد غيرك.',
        few: 'عدم السؤال مجددًا على هذا الجهاز لمدة # أيام. فقط على جهاز لا يستخدمه أحد غيرك.',
        many: 'عدم السؤال مجددًا على هذا الجهاز لمدة # يومًا. فقط على جهاز لا يستخدمه أحد غيرك.',
        other: 'عدم السؤال مجددًا على هذا الجهاز لمدة # يوم. فقط على جهاز لا يستخدمه أحد غيرك.',
      }),
    submit: 'تأكيد',
    restart: 'تسجيل الدخول مرة أخرى',
    passedTitle: 'تم التأكيد',
    passing: 'لحظة واحدة…',
    recoveryCodesLeft: ({ left }) =>
      formatPlural(LOCALE, left, {
        zero: 'كان هذا آخر رمز استرداد لديك. أنشئ رموزًا جديدة الآن في إعدادات حسابك: بدونها ستفقد إمكانية الدخول إذا فقدت هاتفك.',
        one: 'تبقّى لديك رمز استرداد واحد. أنشئ رموزًا جديدة في إعدادات حسابك في أقرب وقت.',
        two: 'تبقّى لديك رمزا استرداد. أنشئ رموزًا جديدة في إعدادات حسابك في أقرب وقت.',
        few: 'تبقّت لديك # رموز استرداد. أنشئ رموزًا جديدة في إعدادات حسابك في أقرب وقت.',
        many: 'تبقّى لديك # رمز استرداد. أنشئ رموزًا جديدة في إعدادات حسابك في أقرب وقت.',
        other: 'تبقّى لديك # رمز استرداد. أنشئ رموزًا جديدة في إعدادات حسابك في أقرب وقت.',
      }),
    clockOff: ({ offset }) =>
      // After a colon, because `Intl` returns words in the nominative.
      `يبدو أن ساعة هاتفك ${offset < 0 ? 'متأخرة' : 'متقدمة'}، والفارق: ${formatDuration(LOCALE, Math.abs(offset))}. فعّل فيه الضبط التلقائي للتاريخ والوقت، وإلا فقد تتوقف رموزه عن العمل.`,
    proceed: 'متابعة',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'تم قفل تسجيل الدخول بعد محاولات كثيرة جدًا.',
        description: 'تواصل مع فريق الدعم.',
      },
      lockedForNow: 'انتظر قليلًا، ثم أعد المحاولة.',
      sessionExpired: {
        title: 'انتهت صلاحية تسجيل الدخول هذا.',
        description: 'سجّل الدخول مرة أخرى بكلمة المرور.',
      },
      missingRecoveryCode: {
        title: 'لم يُدخَل أي رمز بعد.',
        description: 'أدخل أحد رموز الاسترداد لديك.',
      },
      invalidRecoveryCode: {
        title: 'هذا ليس من رموز الاسترداد لديك.',
        description: 'قارنه حرفًا حرفًا بما حفظته. لا تعمل إلا آخر مجموعة رموز أنشأتها.',
      },
      anotherRecoveryCode: 'يُستخدم كل رمز استرداد مرة واحدة فقط. أدخل رمزًا آخر.',
    }),
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `الخطوة ${step} من ${steps}`,
    introTitle: 'احمِ حسابك بخطوة ثانية',
    introDescription:
      'عند تسجيل الدخول، سيُطلب منك رمز من تطبيق على هاتفك إضافةً إلى كلمة المرور. تحتاج إلى تطبيق مصادقة، مثل Google Authenticator أو 1Password أو «كلمات السر» من Apple أو Microsoft Authenticator أو Aegis. إذا لم يكن لديك تطبيق، فثبّت واحدًا أولًا.',
    introAction: 'بدء الإعداد',
    enrolledTitle: 'التحقق بخطوتين مفعَّل بالفعل',
    enrolledDescription: 'عند تسجيل الدخول، يُطلب منك رمز من التطبيق الذي ربطته.',
    replaceDescription:
      'يمكنك ربط تطبيق آخر بدلًا منه. يظل التطبيق الحالي يعمل حتى يتم تأكيد التطبيق الجديد.',
    disableFirstDescription:
      'لربط تطبيق آخر، يتم إيقاف التحقق بخطوتين أولًا. وإلى أن يتم تأكيد التطبيق الجديد، لا يحمي حسابك سوى كلمة المرور.',
    keep: 'الإبقاء على الوضع الحالي',
    replace: 'استبدال التطبيق',
    add: 'إضافة تطبيق آخر',
    regenerate: 'إنشاء رموز استرداد جديدة',
    disable: 'إيقاف التحقق بخطوتين',
    disableDescription:
      'عندئذٍ لن يُطلب منك عند تسجيل الدخول سوى كلمة المرور، وستتوقف رموز الاسترداد عن العمل.',
    disableAction: 'إيقاف',
    disabling: 'جارٍ الإيقاف…',
    disabledTitle: 'التحقق بخطوتين متوقف',
    disabledDescription:
      'لا يُطلب منك عند تسجيل الدخول سوى كلمة المرور. لم يعد الحساب المضاف في تطبيق المصادقة يعمل، فاحذفه.',
    nameLabel: 'اسم تطبيق المصادقة الجديد',
    suggestedName: ({ number }) => (number === 1 ? 'تطبيق المصادقة' : `تطبيق المصادقة ${number}`),
    scanTitle: 'اربط تطبيق المصادقة',
    scanDescription:
      'استخدم أي تطبيق تفضّله: Google Authenticator أو 1Password أو «كلمات السر» من Apple أو Microsoft Authenticator أو Aegis.',
    instructions: ({ digits }) => [
      'افتح تطبيق المصادقة واختر إضافة حساب.',
      'وجّه كاميرا التطبيق نحو هذا الرمز.',
      formatPlural(LOCALE, digits, {
        few: 'أدخل الرمز الذي يعرضه، وهو مكوَّن من # أرقام.',
        many: 'أدخل الرمز الذي يعرضه، وهو مكوَّن من # رقمًا.',
        other: 'أدخل الرمز الذي يعرضه، وهو مكوَّن من # رقم.',
      }),
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? 'رمز QR لحسابك. إذا تعذّر عليك مسحه، فاستخدم مفتاح الإعداد الموجود أسفله.'
        : `رمز QR لحسابك في ${isolate(issuer)}. إذا تعذّر عليك مسحه، فاستخدم مفتاح الإعداد الموجود أسفله.`,
    qrFailed: 'تعذّر عرض رمز QR. استخدم مفتاح الإعداد بدلًا منه.',
    starting: 'جارٍ تجهيز الإعداد…',
    cannotScan: 'هل يتعذّر مسح الرمز؟',
    keyDescription:
      'أدخل هذا المفتاح في تطبيقك بدلًا من ذلك. إذا سألك عن نوع المفتاح، فاختر «وفقًا للوقت».',
    keyParameters: ({ algorithm, digits, period }) =>
      `يجب أن يستخدم تطبيقك هذه الإعدادات: ${formatList(LOCALE, [
        algorithm === undefined ? undefined : `الخوارزمية ${algorithm}`,
        digits === undefined
          ? undefined
          : formatPlural(LOCALE, digits, { few: '# أرقام', many: '# رقمًا', other: '# رقم' }),
        period === undefined
          ? undefined
          : formatPlural(LOCALE, period, {
              one: 'رمز جديد كل ثانية',
              two: 'رمز جديد كل ثانيتين',
              few: 'رمز جديد كل # ثوانٍ',
              other: 'رمز جديد كل # ثانية',
            }),
      ])}.`,
    copyLink: 'نسخ رابط الإعداد',
    linkCopied: 'تم النسخ',
    linkCopyFailed: 'لم يسمح المتصفح بالنسخ. انسخ المفتاح يدويًا بدلًا من ذلك.',
    openApp: 'فتح في تطبيق المصادقة',
    openAppDescription:
      'إذا لم يحدث شيء، فانسخ هذا المفتاح إلى تطبيقك. إذا سألك عن نوع المفتاح، فاختر «وفقًا للوقت».',
    useOtherDevice: 'استخدام جهاز آخر',
    newKey: 'البدء من جديد بمفتاح آخر',
    newKeyDescription:
      'إذا سبق أن أضفت الحساب في تطبيقك بالمفتاح الحالي، فلن يعمل بعد ذلك. احذفه من التطبيق حتى لا تخلط بينه وبين الجديد.',
    newKeyAction: 'الحصول على مفتاح جديد',
    expiry: ({ seconds }) => `يبقى هذا المفتاح صالحًا لمدة ${formatCountdown(seconds)}.`,
    submit: 'تفعيل',
    retry: 'إعادة المحاولة',
    expiredTitle: 'انتهت صلاحية هذا الإعداد.',
    expiredDescription:
      'حفاظًا على أمانك، لا يصلح المفتاح إلا لبضع دقائق. ابدأ من جديد، واحذف الحساب الذي أضفته في تطبيقك لأنه لم يعد يعمل.',
    restart: 'البدء من جديد',
    codesTitle: 'احفظ رموز الاسترداد',
    codesDescription:
      'إذا فقدت هاتفك، يمكنك الدخول بأحد هذه الرموز. يُستخدم كل رمز مرة واحدة فقط. احتفظ بها مع أوراقك المهمة أو في تطبيق لإدارة كلمات المرور.',
    loadingCodes: 'التحقق بخطوتين مفعَّل الآن. جارٍ جلب رموز الاسترداد…',
    codesFailedTitle: 'التحقق بخطوتين مفعَّل الآن، لكن رموز الاسترداد لم تصل.',
    continueWithoutCodes: 'المتابعة بدون رموز',
    codesUnseenTitle: 'لم تُحفظ رموز الاسترداد قط.',
    codesUnseenDescription:
      'أُنشئت الرموز عندما فعّلت التحقق بخطوتين، لكن الصفحة أُغلقت قبل الأوان. أنشئ رموزًا جديدة الآن، وستتوقف الرموز القديمة عن العمل.',
    makeCodes: 'إنشاء رموز جديدة',
    finish: 'إنهاء',
    confirmFailedContinue: 'المتابعة على أي حال',
    confirmFailedDescription:
      'تعذّر إبلاغ الخادم بأن رموزك محفوظة. قد تُعرض عليك رموز جديدة في المرة القادمة.',
    leaveTitle: 'لم تُحفظ رموز الاسترداد بعد.',
    leaveDescription: 'لن تُعرض مرة أخرى. بدونها، قد تفقد إمكانية الدخول إذا فقدت هاتفك.',
    stay: 'البقاء وحفظ الرموز',
    leave: 'المغادرة بدون حفظ الرموز',
    doneTitle: 'التحقق بخطوتين مفعَّل الآن',
    doneDescription: ({ issuer, intent }) => {
      if (intent === 'replace') {
        return issuer === undefined
          ? 'من الآن فصاعدًا، سيُطلب منك رمز من تطبيقك الجديد عند تسجيل الدخول. لم تعد رموز التطبيق القديم صالحة، فاحذف هذا الحساب منه. لا يمكن استخدام الرمز الذي أدخلته للتو مرة أخرى.'
          : `من الآن فصاعدًا، سيُطلب منك رمز من تطبيقك الجديد عند تسجيل الدخول إلى ${isolate(issuer)}. لم تعد رموز التطبيق القديم صالحة، فاحذف هذا الحساب منه. لا يمكن استخدام الرمز الذي أدخلته للتو مرة أخرى.`;
      }
      return issuer === undefined
        ? 'من الآن فصاعدًا، سيُطلب منك رمز من تطبيقك عند تسجيل الدخول. لا يمكن استخدام الرمز الذي أدخلته للتو مرة أخرى.'
        : `من الآن فصاعدًا، سيُطلب منك رمز من تطبيقك عند تسجيل الدخول إلى ${isolate(issuer)}. لا يمكن استخدام الرمز الذي أدخلته للتو مرة أخرى.`;
    },
    doneRegenerated: 'حُفظت رموز الاسترداد الجديدة. لم تعد الرموز القديمة تعمل.',
    doneUnsaved:
      'رموز الاسترداد غير محفوظة. أنشئ رموزًا جديدة من الإعدادات في أقرب وقت حتى لا تفقد إمكانية الدخول إذا فقدت هاتفك.',
    doneWithoutCodes:
      'ليست لديك رموز استرداد. أضف تطبيق مصادقة ثانيًا حتى لا تفقد إمكانية الدخول إذا فقدت هاتفك.',
    done: 'تم',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'يحتاج تطبيق المصادقة إلى اسم.',
        description: 'يساعدك الاسم على التمييز بين تطبيقات المصادقة لديك.',
      },
      locked: ({ retryAt }) => ({
        title: 'تم قفل الإعداد بعد محاولات كثيرة جدًا.',
        description:
          retryAt === undefined ? 'تواصل مع فريق الدعم.' : 'انتظر قليلًا، ثم أعد المحاولة.',
      }),
      'reauthentication-required': {
        title: 'يُرجى تأكيد هويتك.',
        description: 'سجّل الدخول مرة أخرى، ثم ارجع إلى هذه الصفحة.',
      },
      'reauthentication-failed': {
        title: 'تعذّر تأكيد هويتك.',
        description: 'حاول تأكيد هويتك مرة أخرى.',
      },
      'enrollment-expired': {
        title: 'انتهت صلاحية هذا الإعداد.',
        description: 'ابدأ من جديد للحصول على مفتاح جديد.',
      },
      'session-expired': {
        title: 'تم تسجيل خروجك.',
        description: 'سجّل الدخول مرة أخرى، ثم ارجع إلى هذه الصفحة.',
      },
      'already-enrolled': {
        title: 'التحقق بخطوتين مفعَّل بالفعل.',
        description: 'أوقفه أولًا إذا أردت ربط تطبيق آخر.',
      },
      'limit-reached': {
        title: 'لا يمكنك إضافة تطبيق مصادقة آخر.',
        description: 'أزل أولًا أحد التطبيقات التي لديك.',
      },
      'name-conflict': {
        title: 'لديك بالفعل تطبيق مصادقة بهذا الاسم.',
        description: 'اختر اسمًا آخر.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) => {
        // After a colon, because `Intl` returns words in the nominative.
        const duration = formatDuration(LOCALE, Math.abs(offset));
        return offset < 0
          ? `يبدو أن ساعة هاتفك متأخرة، والفارق: ${duration}. فعّل فيه الضبط التلقائي للتاريخ والوقت، ثم أدخل الرمز التالي.`
          : `يبدو أن ساعة هاتفك متقدمة، والفارق: ${duration}. فعّل فيه الضبط التلقائي للتاريخ والوقت، ثم أدخل الرمز التالي.`;
      },
      'previous-secret':
        'هذا الرمز من نسخة أقدم لهذا الحساب في تطبيقك. احذفها، ثم أدخل رمز النسخة الأحدث.',
      parameters: ({ algorithm }) =>
        algorithm === undefined
          ? 'تجاهل تطبيقك أحد إعدادات هذا الحساب. جرّب تطبيق مصادقة آخر.'
          : `تجاهل تطبيقك أحد إعدادات هذا الحساب واستخدم ${algorithm}. جرّب تطبيق مصادقة آخر.`,
      'swapped-digits': 'يبدو أن رقمين تبادلا موضعيهما. أدخل الرمز التالي الذي يعرضه تطبيقك.',
      replayed: 'سبق استخدام هذا الرمز. انتظر حتى يعرض تطبيقك الرمز التالي.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
