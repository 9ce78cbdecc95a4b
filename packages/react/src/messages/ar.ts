import { challengeErrorText } from '../two-factor-challenge/error-text.ts';
import {
  formatCountdown,
  formatDate,
  formatDuration,
  formatList,
  formatPlural,
  selectText,
} from '../internals/format.ts';
import { formatFileName } from '../internals/format-file-name.ts';
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
    title: 'لم يُقبل هذا الرمز.',
    description: 'تأكد من أنه يخص هذا الحساب، ثم أدخل الرمز التالي من تطبيقك.',
  },
  'incomplete-code': ({ digits }) => ({
    title: formatPlural(LOCALE, digits, {
      one: 'أدخل الرقم.',
      two: 'أدخل الرقمين كليهما.',
      few: 'أدخل الأرقام كلها، وعددها # أرقام.',
      many: 'أدخل الأرقام كلها، وعددها # رقمًا.',
      other: 'أدخل الأرقام كلها، وعددها # رقم.',
    }),
    description: 'لم يكتمل الرمز بعد.',
  }),
  'repeated-code': {
    title: 'سبق أن أدخلت هذا الرمز.',
    description: 'انتظر الرمز التالي في تطبيقك، ثم أدخله.',
  },
  'code-reused': {
    title: 'سبق استخدام هذا الرمز.',
    description: 'انتظر الرمز التالي في تطبيقك، ثم أدخله.',
  },
  'rate-limited': {
    title: 'حاولت مرات كثيرة جدًا.',
    description: 'أعد المحاولة لاحقًا.',
  },
  'not-allowed': {
    title: 'ليست لديك صلاحية لهذا الإجراء.',
    description: 'تواصل مع الشخص الذي يدير حسابك.',
  },
  network: {
    title: 'تعذّر الاتصال.',
    description: 'تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
  },
  unknown: {
    title: 'حدث خطأ من جهتنا.',
    description: 'أعد المحاولة بعد قليل.',
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
  sentWhenComplete: 'سنتحقق منه فور إدخالك الرقم الأخير.',
  cancel: 'إلغاء',
  contactSupport: 'التواصل مع الدعم',
  error: selectText('type', VERIFICATION_ERRORS),
  attemptsLeft: ({ attempts }) =>
    formatPlural(LOCALE, attempts, {
      zero: 'لم تتبقَّ لديك أي محاولة.',
      one: 'تبقّت لديك محاولة واحدة.',
      two: 'تبقّت لديك محاولتان.',
      few: 'تبقّت لديك # محاولات.',
      many: 'تبقّت لديك # محاولة.',
      other: 'تبقّت لديك # محاولة.',
    }),
  paragraph: (sentences) => sentences.join(' '),
  wait: ({ seconds }) =>
    `أعد المحاولة بعد انتهاء مدة الانتظار: ${formatDuration(LOCALE, seconds * 1000, { roundTo: 1 })}.`,
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
    error: 'لم يُقبل هذا الرمز.',
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
    copy: ({ count }) => (count === 1 ? 'نسخ' : 'نسخ الكل'),
    copied: 'تم النسخ',
    copyFailed: 'انسخ النص المحدَّد يدويًا. لم يسمح متصفحك بالنسخ.',
    download: 'تنزيل',
    downloaded: 'بدأ التنزيل. تأكد من أنك تجد الملف.',
    print: 'طباعة',
    printed: 'تم فتح نافذة الطباعة',
    exportFailed: 'جرّب طريقة أخرى. لم يسمح متصفحك بهذه الطريقة.',
    confirmation: ({ count }) =>
      count === 1 ? 'حفظتُ هذا الرمز. لن يُعرض مرة أخرى.' : 'حفظتُ هذه الرموز. لن تُعرض مرة أخرى.',
    unconfirmed: {
      export: ({ count }) =>
        count === 1
          ? 'انسخ الرمز أو نزّله أو اطبعه أولًا. لن يُعرض مرة أخرى.'
          : 'انسخ الرموز أو نزّلها أو اطبعها أولًا. لن تُعرض مرة أخرى.',
      checkbox: ({ count }) =>
        count === 1
          ? 'احفظ الرمز أولًا، ثم ضع علامة في المربّع. لن يُعرض مرة أخرى.'
          : 'احفظ الرموز أولًا، ثم ضع علامة في المربّع. لن تُعرض مرة أخرى.',
      retype: 'أدخل الرمز المطلوب تمامًا كما حفظته.',
    },
    typeOne: ({ count, position }) =>
      count === 1 ? 'أدخل الرمز الذي حفظته' : `أدخل الرمز رقم ${position} من الرموز التي حفظتها`,
    fileName: ({ issuer }) =>
      formatFileName(issuer === undefined ? 'رموز الاسترداد' : `رموز الاسترداد ${issuer}`),
    heading: ({ issuer, accountName, createdAt, count }) => [
      issuer === undefined ? 'رموز الاسترداد' : `رموز الاسترداد الخاصة بـ ${isolate(issuer)}`,
      ...(accountName === undefined ? [] : [`الحساب: ${isolate(accountName)}`]),
      `تاريخ الإنشاء: ${formatDate(LOCALE, createdAt)}`,
      count === 1
        ? 'يُستخدم الرمز مرة واحدة فقط. احتفظ به حيث لا يمكن لأحد غيرك رؤيته.'
        : 'يُستخدم كل رمز مرة واحدة فقط. احتفظ بالرموز حيث لا يمكن لأحد غيرك رؤيتها.',
    ],
  },
  secretKey: {
    label: 'مفتاح الإعداد',
    copy: 'نسخ المفتاح',
    copied: 'تم النسخ',
    copyFailed: 'انسخ المفتاح المحدَّد يدويًا. لم يسمح متصفحك بالنسخ.',
  },
  twoFactorChallenge: {
    ...VERIFICATION,
    title: 'أدخل الرمز',
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
    useRecoveryCode: 'استخدام رمز استرداد',
    useCode: 'استخدام رمز من التطبيق',
    trustDevice: ({ days }) =>
      formatPlural(LOCALE, days, {
        one: 'عدم طلب رمز على هذا الجهاز لمدة يوم واحد. اختر ذلك فقط على جهاز لا يستخدمه أحد غيرك.',
        two: 'عدم طلب رمز على هذا الجهاز لمدة يومين. اختر ذلك فقط على جهاز لا يستخدمه أحد غيرك.',
        few: 'عدم طلب رمز على هذا الجهاز لمدة # أيام. اختر ذلك فقط على جهاز لا يستخدمه أحد غيرك.',
        many: 'عدم طلب رمز على هذا الجهاز لمدة # يومًا. اختر ذلك فقط على جهاز لا يستخدمه أحد غيرك.',
        other: 'عدم طلب رمز على هذا الجهاز لمدة # يوم. اختر ذلك فقط على جهاز لا يستخدمه أحد غيرك.',
      }),
    submit: 'تأكيد',
    restart: 'تسجيل الدخول مرة أخرى',
    passedTitle: 'تم قبول الرمز',
    passing: 'جارٍ تسجيل دخولك…',
    newCodesTitle: ({ count }) =>
      count === 1 ? 'احفظ رمز الاسترداد الجديد' : 'احفظ رموز الاسترداد الجديدة',
    newCodesDescription: ({ count }) =>
      count === 1
        ? 'يحل هذا الرمز محل رمز الاسترداد السابق، ويُستخدم مرة واحدة فقط. احتفظ به في تطبيق لإدارة كلمات المرور أو مع أوراقك المهمة، وليس على هاتفك فقط.'
        : 'تحل هذه الرموز محل رموز الاسترداد السابقة. يُستخدم كل رمز مرة واحدة فقط. احتفظ بها في تطبيق لإدارة كلمات المرور أو مع أوراقك المهمة، وليس على هاتفك فقط.',
    newCodesUnsaved:
      'لم تُحفظ رموز الاسترداد الجديدة. أنشئ رموزًا جديدة قريبًا في إعدادات حسابك، وإلا فقد لا تتمكن من الدخول إذا فقدت هاتفك.',
    recoveryCodesLeft: ({ left }) =>
      formatPlural(LOCALE, left, {
        zero: 'كان هذا آخر رمز استرداد لديك. أنشئ رموزًا جديدة الآن في إعدادات حسابك، وإلا فقد لا تتمكن من الدخول إذا فقدت هاتفك.',
        one: 'تبقّى لديك رمز استرداد واحد. أنشئ رموزًا جديدة في إعدادات حسابك قريبًا.',
        two: 'تبقّى لديك رمزا استرداد. أنشئ رموزًا جديدة في إعدادات حسابك قريبًا.',
        few: 'تبقّت لديك # رموز استرداد. أنشئ رموزًا جديدة في إعدادات حسابك قريبًا.',
        many: 'تبقّى لديك # رمز استرداد. أنشئ رموزًا جديدة في إعدادات حسابك قريبًا.',
        other: 'تبقّى لديك # رمز استرداد. أنشئ رموزًا جديدة في إعدادات حسابك قريبًا.',
      }),
    clockOff: ({ offset }) =>
      // After a colon, because `Intl` returns words in the nominative.
      `يبدو أن ساعة هاتفك ${offset < 0 ? 'متأخرة' : 'متقدمة'}، والفارق: ${formatDuration(LOCALE, Math.abs(offset))}. فعّل الضبط التلقائي للتاريخ والوقت على هاتفك، وإلا فقد تتوقف رموزه عن العمل.`,
    proceed: 'متابعة',
    error: challengeErrorText(VERIFICATION, {
      locked: {
        title: 'حاولت مرات كثيرة جدًا، لذلك تم قفل تسجيل الدخول.',
        description: 'تواصل مع فريق الدعم لإلغاء القفل.',
      },
      lockedForNow: 'أعد المحاولة لاحقًا.',
      sessionExpired: {
        title: 'انتهت صلاحية تسجيل دخولك.',
        description: 'سجّل الدخول مرة أخرى بكلمة المرور.',
      },
      missingRecoveryCode: {
        title: 'أدخل رمز استرداد.',
        description: 'لم تُدخل أي رمز بعد.',
      },
      severalRecoveryCodes: {
        title: 'أدخل رمز استرداد واحدًا فقط.',
        description: 'هذه قائمة. اختر رمزًا لم تستخدمه بعد.',
      },
      invalidRecoveryCode: {
        title: 'لم يُقبل رمز الاسترداد هذا.',
        description: 'قارنه بالرموز التي حفظتها. إذا أنشأت رموزًا جديدة، فلن تعمل إلا أحدثها.',
      },
      anotherRecoveryCode: 'أدخل رمزًا آخر. يُستخدم كل رمز استرداد مرة واحدة فقط.',
    }),
  },
  twoFactorCheckup: {
    title: 'تأكد من أن تطبيقك لا يزال يعمل',
    description: 'مضى وقت على إعداد التحقق بخطوتين. تأكد من أنك لا تزال قادرًا على تسجيل الدخول به.',
    submit: 'تأكيد',
    postpone: 'ليس الآن',
    noCode: 'لا أستطيع الحصول على رمز',
    passedTitle: 'تطبيقك يعمل',
    passedDescription: 'لا يزال بإمكانك تسجيل الدخول به.',
  },
  twoFactorSetup: {
    ...VERIFICATION,
    step: ({ step, steps }) => `الخطوة ${step} من ${steps}`,
    requiredTitle: 'يحتاج حسابك إلى التحقق بخطوتين.',
    requiredDescription: ({ daysLeft }) =>
      daysLeft === 0
        ? 'فعّله للمتابعة.'
        : formatPlural(LOCALE, daysLeft, {
            one: 'بقي لديك يوم واحد لإعداده.',
            two: 'بقي لديك يومان لإعداده.',
            few: 'بقي لديك # أيام لإعداده.',
            many: 'بقي لديك # يومًا لإعداده.',
            other: 'بقي لديك # يوم لإعداده.',
          }),
    postpone: 'ليس الآن',
    introTitle: 'إعداد التحقق بخطوتين',
    introDescription: 'ستسجّل الدخول بكلمة المرور وبرمز من تطبيق على هاتفك يُسمى تطبيق المصادقة.',
    noApp: 'ليس لدي تطبيق بعد',
    noAppDescription: 'ثبّت أحد هذه التطبيقات على هاتفك، ثم ارجع إلى هذه الصفحة.',
    appName: ({ name }) => (name === 'Apple Passwords' ? '«كلمات السر» من Apple' : name),
    appPlatforms: ({ platforms }) => `لأجهزة ${formatList(LOCALE, platforms)}.`,
    appBackup: ({ backsUp }) =>
      backsUp ? 'يمكنه نسخ حساباتك احتياطيًا.' : 'لا يمكنه نسخ حساباتك احتياطيًا.',
    introAction: 'بدء الإعداد',
    enrolledTitle: 'التحقق بخطوتين مفعَّل بالفعل',
    enrolledDescription: 'تحتاج إلى رمز من تطبيق المصادقة لتسجيل الدخول.',
    replaceDescription:
      'يمكنك استبدال تطبيقك بتطبيق آخر. يظل التطبيق الحالي يعمل حتى تُعِدّ التطبيق الجديد.',
    disableFirstDescription:
      'عند استبدال تطبيقك، يتم إيقاف التحقق بخطوتين أولًا. وإلى أن تُعِدّ التطبيق الجديد، لا يحمي حسابك سوى كلمة المرور.',
    yourApps: 'تطبيقاتك',
    keep: 'عدم تغيير أي شيء',
    replace: 'استبدال التطبيق',
    replaceOne: 'استبدال',
    add: 'إضافة تطبيق آخر',
    rename: 'إعادة تسمية',
    renameTitle: 'إعادة تسمية التطبيق',
    renameLabel: 'الاسم الجديد',
    save: 'حفظ',
    saving: 'جارٍ الحفظ…',
    renamed: ({ name }) => `أصبح اسم التطبيق ${isolate(name)}.`,
    remove: 'إزالة',
    removeTitle: 'هل تريد إزالة هذا التطبيق؟',
    removeDescription: ({ name, isLast }) =>
      isLast
        ? `${isolate(name)} هو تطبيقك الوحيد. إذا أزلته، فسيتوقف التحقق بخطوتين. ستسجّل الدخول بكلمة المرور فقط، وستتوقف رموز الاسترداد عن العمل.`
        : `ستتوقف رموز ${isolate(name)} عن العمل. يمكنك بعد ذلك حذف هذا الحساب من ذلك التطبيق.`,
    removeLast: 'إزالة وإيقاف',
    removing: 'جارٍ الإزالة…',
    removed: ({ name }) => `تمت إزالة ${name === undefined ? 'التطبيق' : isolate(name)}.`,
    yourCodes: 'رموز الاسترداد',
    viewCodes: 'عرض رموز الاسترداد',
    noCodesLeft:
      'لم تتبقَّ لديك رموز استرداد. أنشئ رموزًا جديدة، وإلا فقد لا تتمكن من الدخول إذا فقدت هاتفك.',
    regenerate: 'إنشاء رموز استرداد جديدة',
    regenerateDescription: 'إذا أنشأت رموزًا جديدة، فستتوقف الرموز القديمة عن العمل.',
    disable: 'إيقاف التحقق بخطوتين',
    disableDescription: 'ستسجّل الدخول بكلمة المرور فقط، وستتوقف رموز الاسترداد عن العمل.',
    disableAction: 'إيقاف',
    disabling: 'جارٍ الإيقاف…',
    disabledTitle: 'التحقق بخطوتين متوقف',
    disabledDescription:
      'تسجّل الدخول الآن بكلمة المرور فقط. احذف هذا الحساب من تطبيق المصادقة، فرموزه لم تعد تعمل.',
    reauthenticationTitle: 'تأكيد هويتك',
    reauthenticationDescription: selectText('kind', {
      password: 'أدخل كلمة المرور للمتابعة.',
      code: 'أدخل رمزًا من تطبيق المصادقة الذي تستخدمه الآن.',
      redirect: 'سجّل الدخول مرة أخرى، ثم ارجع إلى هذه الصفحة.',
    }),
    passwordLabel: 'كلمة المرور',
    wrongPasswordTitle: 'كلمة المرور غير صحيحة.',
    wrongPasswordDescription: 'تحقق منها، ثم أعد المحاولة.',
    useCode: 'استخدام رمز بدلًا منها',
    usePassword: 'استخدام كلمة المرور بدلًا منه',
    signInAgain: 'تسجيل الدخول مرة أخرى',
    confirming: 'جارٍ التحقق…',
    nameLabel: 'اسم التطبيق الجديد',
    suggestedName: ({ number }) => (number === 1 ? 'تطبيق المصادقة' : `تطبيق المصادقة ${number}`),
    scanTitle: 'إعداد تطبيق المصادقة',
    scanDescription: 'يصلح أي تطبيق مصادقة.',
    instructions: ({ digits }) => [
      'افتح تطبيق المصادقة وأضف حسابًا، غالبًا بزر «+».',
      'امسح رمز QR هذا بالتطبيق.',
      formatPlural(LOCALE, digits, {
        few: 'أدخل الرمز الذي يعرضه التطبيق، وهو مكوَّن من # أرقام.',
        many: 'أدخل الرمز الذي يعرضه التطبيق، وهو مكوَّن من # رقمًا.',
        other: 'أدخل الرمز الذي يعرضه التطبيق، وهو مكوَّن من # رقم.',
      }),
    ],
    qrLabel: ({ issuer }) =>
      issuer === undefined
        ? 'رمز QR لحسابك. إذا تعذّر عليك مسحه، فاستخدم مفتاح الإعداد الموجود في هذه الصفحة.'
        : `رمز QR لحسابك في ${isolate(issuer)}. إذا تعذّر عليك مسحه، فاستخدم مفتاح الإعداد الموجود في هذه الصفحة.`,
    qrFailed: 'استخدم مفتاح الإعداد بدلًا من ذلك. تعذّر عرض رمز QR.',
    qrSmall: 'قد يكون هذا الرمز أصغر من أن يُمسح. كبّره أو استخدم مفتاح الإعداد.',
    enlarge: 'تكبير رمز QR',
    shrink: 'تصغير رمز QR',
    starting: 'جارٍ تجهيز الإعداد…',
    ready: 'الإعداد جاهز. امسح رمز QR أو استخدم مفتاح الإعداد.',
    expiresSoon: ({ seconds }) =>
      `تنتهي صلاحية هذا المفتاح خلال: ${formatDuration(LOCALE, seconds * 1000, { roundTo: 1 })}.`,
    cannotScan: 'هل يتعذّر مسح الرمز؟',
    keyDescription:
      'اختر في تطبيقك إدخال مفتاح يدويًا، ثم اكتب هذا المفتاح أو الصقه. إذا سألك التطبيق عن نوع المفتاح، فاختر «وفقًا للوقت».',
    keyParameters: ({ algorithm, digits, period }) =>
      `اضبط أيضًا ما يلي في تطبيقك: ${formatList(LOCALE, [
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
    linkCopyFailed: 'انسخ المفتاح يدويًا بدلًا من ذلك. لم يسمح متصفحك بالنسخ.',
    sameDeviceInstructions: ({ digits, opensApp }) => [
      ...(opensApp
        ? ['افتح تطبيق المصادقة بالزر أدناه.', 'أضف الحساب في التطبيق.']
        : ['افتح تطبيق المصادقة وأضف حسابًا بالمفتاح أدناه.']),
      formatPlural(LOCALE, digits, {
        few: 'ارجع إلى هذه الصفحة وأدخل الرمز الذي يعرضه التطبيق، وهو مكوَّن من # أرقام.',
        many: 'ارجع إلى هذه الصفحة وأدخل الرمز الذي يعرضه التطبيق، وهو مكوَّن من # رقمًا.',
        other: 'ارجع إلى هذه الصفحة وأدخل الرمز الذي يعرضه التطبيق، وهو مكوَّن من # رقم.',
      }),
    ],
    openApp: 'فتح تطبيق المصادقة',
    openAppDescription:
      'لم يحدث شيء؟ انسخ هذا المفتاح والصقه في تطبيقك. إذا سألك التطبيق عن نوع المفتاح، فاختر «وفقًا للوقت».',
    useOtherDevice: 'المسح بجهاز آخر',
    newKey: 'البدء من جديد بمفتاح آخر',
    newKeyDescription:
      'إذا سبق أن أضفت هذا الحساب إلى تطبيقك، فاحذفه من التطبيق، إذ ستتوقف رموزه عن العمل.',
    newKeyAction: 'الحصول على مفتاح جديد',
    expiry: ({ seconds }) => `تنتهي صلاحية هذا المفتاح بعد ${formatCountdown(seconds)}.`,
    submit: 'متابعة',
    retry: 'إعادة المحاولة',
    expiredTitle: 'انتهت صلاحية هذا المفتاح.',
    expiredDescription:
      'ابدأ من جديد للحصول على مفتاح جديد. إذا سبق أن أضفت هذا الحساب إلى تطبيقك، فاحذفه من التطبيق، فرموزه لم تعد تعمل.',
    restart: 'البدء من جديد',
    codesTitle: 'احفظ رموز الاسترداد',
    turnedOn: 'التحقق بخطوتين مفعَّل الآن.',
    codesNotOnYet: 'التحقق بخطوتين غير مفعَّل بعد. احفظ رموزك أولًا.',
    codesDescription:
      'إذا فقدت هاتفك، يمكنك تسجيل الدخول بأحد هذه الرموز. يُستخدم كل رمز مرة واحدة فقط. احتفظ بها في تطبيق لإدارة كلمات المرور أو مع أوراقك المهمة، وليس على هاتفك فقط.',
    loadingCodes: 'جارٍ تحميل رموز الاسترداد…',
    codesFailedTitle: 'التحقق بخطوتين مفعَّل الآن، لكن تعذّر تحميل رموز الاسترداد.',
    continueWithoutCodes: 'المتابعة بدون رموز',
    codesUnseenTitle: 'لم تُحفظ رموز الاسترداد.',
    codesUnseenDescription:
      'فعّلت التحقق بخطوتين، لكنك غادرت الصفحة قبل حفظ الرموز. أنشئ رموزًا جديدة الآن. ستتوقف الرموز القديمة عن العمل.',
    makeCodes: 'إنشاء رموز جديدة',
    finish: 'إنهاء',
    confirmFailedContinue: 'المتابعة على أي حال',
    confirmFailedDescription: 'تعذّر علينا تسجيل أنك حفظت رموزك. قد نسألك مجددًا في المرة القادمة.',
    leaveTitle: 'لم تُحفظ رموز الاسترداد بعد.',
    leaveDescription: 'لن تُعرض مرة أخرى. بدونها، قد لا تتمكن من الدخول إذا فقدت هاتفك.',
    stay: 'الرجوع والحفظ',
    leave: 'المغادرة بدون حفظ',
    doneTitle: 'التحقق بخطوتين مفعَّل الآن',
    doneApp: ({ name, intent }) =>
      `تم إعداد ${name === undefined ? `تطبيق المصادقة${intent === 'enroll' ? '' : ' الجديد'}` : isolate(name)}.`,
    doneCodes: ({ confirmed, renewed }) => {
      const codes = `رموز الاسترداد${renewed ? ' الجديدة' : ''}`;
      const first = confirmed
        ? `لقد أكّدت أنك حفظت ${codes}.`
        : `إذا فقدت هاتفك، يمكنك تسجيل الدخول بأحد ${codes}.`;
      return renewed ? `${first} لم تعد الرموز القديمة تعمل.` : first;
    },
    doneCodesKept: 'رموز الاسترداد التي لديك ما زالت تعمل.',
    doneDescription: ({ issuer, intent }) =>
      `من الآن فصاعدًا، ستحتاج إلى رمز من تطبيقك ${intent === 'replace' ? 'الجديد ' : ''}لتسجيل الدخول${issuer === undefined ? '' : ` إلى ${isolate(issuer)}`}. انتظر رمزًا جديدًا قبل تسجيل الدخول مرة أخرى.`,
    doneOldApp: 'احذف هذا الحساب من تطبيقك القديم، فرموزه لم تعد تعمل.',
    doneUnsaved:
      'لم تُحفظ رموز الاسترداد. أنشئ رموزًا جديدة قريبًا في إعدادات حسابك، وإلا فقد لا تتمكن من الدخول إذا فقدت هاتفك.',
    doneWithoutCodes:
      'ليست لديك رموز استرداد. أضف تطبيق مصادقة ثانيًا، وإلا فقد لا تتمكن من الدخول إذا فقدت هاتفك.',
    done: 'تم',
    error: selectText('type', {
      ...VERIFICATION_ERRORS,
      'name-required': {
        title: 'أدخل اسمًا للتطبيق.',
        description: 'يساعدك الاسم على التمييز بين تطبيقاتك.',
      },
      locked: ({ retryAt }) => ({
        title: 'حاولت مرات كثيرة جدًا، لذلك تم قفل الإعداد.',
        description:
          retryAt === undefined ? 'تواصل مع فريق الدعم لإلغاء القفل.' : 'أعد المحاولة لاحقًا.',
      }),
      'password-required': {
        title: 'أدخل كلمة المرور.',
        description: 'الحقل فارغ.',
      },
      'reauthentication-required': {
        title: 'أكّد هويتك.',
        description: 'سجّل الدخول مرة أخرى، ثم ارجع إلى هذه الصفحة.',
      },
      'reauthentication-failed': {
        title: 'تعذّر علينا تأكيد هويتك.',
        description: 'أعد المحاولة.',
      },
      'enrollment-expired': {
        title: 'انتهت صلاحية هذا المفتاح.',
        description: 'ابدأ من جديد للحصول على مفتاح جديد.',
      },
      'session-expired': {
        title: 'تم تسجيل خروجك.',
        description: 'سجّل الدخول مرة أخرى، ثم ارجع إلى هذه الصفحة.',
      },
      'already-enrolled': {
        title: 'التحقق بخطوتين مفعَّل بالفعل.',
        description: 'أوقفه أولًا إذا أردت إعداد تطبيق آخر.',
      },
      'limit-reached': {
        title: 'لا يمكنك إضافة تطبيق آخر.',
        description: 'أزل أولًا أحد التطبيقات التي لديك.',
      },
      misconfigured: {
        title: 'الإعداد لا يعمل حاليًا.',
        description: 'ليس السبب شيئًا فعلته. تواصل مع الدعم.',
      },
      'name-conflict': {
        title: 'أدخل اسمًا آخر.',
        description: 'لديك بالفعل تطبيق بهذا الاسم.',
      },
    }),
    diagnosis: selectText('cause', {
      clock: ({ offset }) =>
        // After a colon, because `Intl` returns words in the nominative.
        `يبدو أن ساعة هاتفك ${offset < 0 ? 'متأخرة' : 'متقدمة'}، والفارق: ${formatDuration(LOCALE, Math.abs(offset))}. فعّل الضبط التلقائي للتاريخ والوقت على هاتفك، ثم أدخل الرمز التالي.`,
      'previous-secret':
        'هذا الرمز من نسخة قديمة لهذا الحساب في تطبيقك. احذف النسخة القديمة، ثم أدخل الرمز التالي من أحدث نسخة.',
      parameters: ({ algorithm }) =>
        `لا يدعم تطبيقك إعدادات هذا الحساب${algorithm === undefined ? '' : ` (استخدم ${algorithm})`}. جرّب تطبيق مصادقة آخر.`,
      'swapped-digits': 'ربما بدّلت موضعي رقمين. أدخل الرمز التالي من تطبيقك.',
      replayed: 'سبق استخدام هذا الرمز. انتظر الرمز التالي في تطبيقك، ثم أدخله.',
      valid:
        'هذا الرمز صحيح للمفتاح المعروض في هذه الصفحة. إذا بدأت الإعداد في علامة تبويب أخرى أيضًا، فتابع هناك أو اطلب مفتاحًا جديدًا هنا. وإلا، ففعّل الضبط التلقائي للتاريخ والوقت على هاتفك، ثم أدخل الرمز التالي.',
      malformed: undefined,
      unknown: undefined,
    }),
  },
};
