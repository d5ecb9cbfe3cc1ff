/**
 * The value of a line of arithmetic.
 *
 * <h2>The grammar</h2>
 *
 * <pre>
 * line       = blanks ( expression | farewell ) blanks [ CR ] ;
 * farewell   = "bye" | "exit" | "quit" ;                          (* letter case ignored *)
 * expression = term { ( "+" | "-" ) term } ;
 * term       = factor { ( "*" | "/" | "%" ) factor } ;
 * factor     = ( "+" | "-" ) factor | number | "(" expression ")" ;
 * number     = ( digits [ "." [ digits ] ] | "." digits ) [ exponent ] ;
 * exponent   = ( "e" | "E" ) [ "+" | "-" ] digits ;
 * digits     = digit { digit } ;
 * digit      = "0" … "9" ;
 * blanks     = { " " | TAB } ;
 * </pre>
 *
 * <p>Blanks may stand between any two symbols, but not inside a number. {@code 5.} and {@code .5}
 * are numbers, as in C, Java and Python; a lone {@code .} is not.
 *
 * <h2>The values</h2>
 *
 * <p>Sums, differences, products and remainders are exact. A quotient is exact where it ends
 * ({@code 1/8} is {@code 0.125}), else it is rounded to 16 significant digits, half to even, at
 * that very division ({@code 1/3*3} is {@code 0.9999999999999999}). A remainder has the sign of its
 * dividend, as in C and Java, and may be a fraction ({@code -7.5%2} is {@code -1.5}). Results are
 * printed plainly: no exponent, no zero that carries nothing, no minus before zero.
 *
 * <h2>The limits</h2>
 *
 * <p>A number, be it written, a result or on the way to one, has at most 1000 digits: those on both
 * sides of its point when it is printed, not counting a zero before the point. Brackets and unary
 * signs, together, nest at most 1000 deep. So every operation is cheap, and a line costs at most in
 * proportion to its length.
 *
 * <h2>The errors</h2>
 *
 * <p>One line that begins with {@code error: column N: }, the place of the first mistake that
 * reading from the left met. Columns count bytes from 1. A byte that is not printable ASCII is
 * shown as its value, {@code byte 0xFF}, never as it came: the answer stays one line of plain text
 * whatever was sent.
 *
 * <h2>Lesson: read the bytes where they lie</h2>
 *
 * <p>The obvious way is to make a String of the line, cut it into tokens and pass these to an
 * evaluator. For {@code 12 + 34 * 5} that takes a dozen objects to compute one number, and with
 * many lines in flight the server spends more time on creating and collecting them than on
 * arithmetic and the network together. Every byte that means something here is ASCII, so nothing
 * needs decoding: {@link dev.socketlab.common.calc.FastEvaluator} reads each byte once, in the very
 * buffer that the network filled, keeps its state in local variables and creates no object. It
 * knows only whole numbers that fit a {@code long} and gives up on all else; {@link
 * dev.socketlab.common.calc.ExactEvaluator} then starts over, slower and always right. A fast path
 * that may give up stays small, and a test that compares it with the exact one keeps it honest.
 */
package dev.socketlab.common.calc;
