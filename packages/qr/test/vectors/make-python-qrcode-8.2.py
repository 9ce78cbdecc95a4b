"""Makes python-qrcode-8.2.json: what python-qrcode 8.2 chooses by itself. Needs `pip install qrcode==8.2`."""

import hashlib
import json
import random

import qrcode
from qrcode.util import MODE_ALPHA_NUM, MODE_NUMBER

random.seed(82)
levels = {
    "L": qrcode.ERROR_CORRECT_L,
    "M": qrcode.ERROR_CORRECT_M,
    "Q": qrcode.ERROR_CORRECT_Q,
    "H": qrcode.ERROR_CORRECT_H,
}
base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
pieces = [
    lambda: "otpauth://totp/ACME%20Co:alice@example.com?secret=",
    lambda: "".join(random.choices(base32, k=random.choice([16, 26, 32, 52]))),
    lambda: "".join(random.choices("0123456789", k=random.randint(1, 60))),
    lambda: "".join(random.choices("ABC $%*+-./:", k=random.randint(1, 40))),
    lambda: random.choice(["&issuer=ACME", "größer", "名前", "😀", "\n", "hello", "HELLO WORLD", "#"]),
]


def text():
    return "".join(random.choice(pieces)() for _ in range(random.randint(1, 5)))


def mode(segment):
    return {MODE_NUMBER: "numeric", MODE_ALPHA_NUM: "alphanumeric"}.get(segment.mode, "byte")


vectors = []
fixed = ["hello", "HELLO WORLD", "0123456789", "A", "7", "123\n", "AB\n", "1" * 20, "1" * 21, "x" * 300]
for index in range(220):
    data = fixed[index] if index < len(fixed) else text()
    level = random.choice("LMQH")
    version = random.choice([None, None, None, 5, 12, 24])
    optimize = random.choice([20, 20, 20, 20, 10, 4, 0])
    code = qrcode.QRCode(version=version, error_correction=levels[level], border=0)
    code.add_data(data, optimize=optimize)
    code.make()
    bits = "".join("1" if module else "0" for row in code.get_matrix() for module in row)
    # make() keeps the mask to itself, but not the format information: bits 10-12, without the fixed pattern laid over it.
    rows = code.get_matrix()
    format_bits = [rows[8][2], rows[8][3], rows[8][4]]
    mask = sum(bit << (2 - place) for place, bit in enumerate(format_bits)) ^ 0b101
    vectors.append(
        {
            "text": data,
            "errorCorrectionLevel": level,
            "version": version,
            "optimize": optimize,
            "expect": {
                "version": code.version,
                "mask": mask,
                "segments": [[mode(segment), len(segment.data)] for segment in code.data_list],
                "sha256": hashlib.sha256(bits.encode()).hexdigest(),
            },
        }
    )

with open("python-qrcode-8.2.json", "w", encoding="utf-8") as file:
    file.write("[\n" + ",\n".join(json.dumps(vector, ensure_ascii=False) for vector in vectors) + "\n]\n")
