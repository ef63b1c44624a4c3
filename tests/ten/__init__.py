"""The ten promises a request must keep, one module a number.

 1. However often it is sent, there is one aanvraag with one receipt.
 2. The worker killed after an answer from outside makes nothing twice there.
 3. What is not asked appears in no output; files too.
 4. A draft keeps its version; a type that is stopped explains itself and loses nothing.
 5. Ten uploads at once: exactly the survivors, and nothing unscanned counts as clean.
 6. Begun on a phone, resumed on a desktop; the link alone shows nothing.
 7. What is forged is refused or ignored, and logged; the truth is never blocked.
 8. Dates are the same everywhere, whatever the clock does.
 9. A receiver that is down for days costs the resident nothing and doubles nothing.
10. 320 pixels, no JavaScript, a screen reader (also tests/browser/test_ten_10_phone.py).
"""
