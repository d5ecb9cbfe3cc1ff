import java.math.BigDecimal;

/**
 * Calculates expressions with + - * / and parentheses.
 * Used by Server1, Server2 and Server3.
 */
public class Calculator {
    private final String text;
    private int pos = 0;

    private Calculator(String text) {
        this.text = text;
    }

    /** The reply to one line of a client. */
    public static String reply(String line) {
        try {
            return "Answer: " + format(evaluate(line));
        } catch (ArithmeticException e) {
            return "Error: " + e.getMessage();
        } catch (IllegalArgumentException e) {
            return "Error: invalid expression, " + e.getMessage();
        } catch (StackOverflowError e) {
            return "Error: invalid expression, too many parentheses";
        }
    }

    public static boolean isGoodbye(String line) {
        String s = line.trim().toLowerCase();
        return s.equals("bye") || s.equals("exit") || s.equals("quit");
    }

    public static double evaluate(String line) {
        Calculator c = new Calculator(line);
        double value = c.sum();
        c.next();
        if (c.pos < line.length()) {
            throw new IllegalArgumentException("unexpected character");
        }
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            throw new ArithmeticException("result is too large");
        }
        return value;
    }

    private static String format(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.valueOf((long) value);
        }
        return BigDecimal.valueOf(value).toPlainString();
    }

    // next character that is not a blank, 0 at the end
    private char next() {
        while (pos < text.length() && (text.charAt(pos) == ' ' || text.charAt(pos) == '\t' || text.charAt(pos) == '\r')) {
            pos++;
        }
        return pos < text.length() ? text.charAt(pos) : 0;
    }

    private double sum() {
        double left = product();
        while (true) {
            char op = next();
            if (op == '+') {
                pos++;
                left += product();
            } else if (op == '-') {
                pos++;
                left -= product();
            } else {
                return left;
            }
        }
    }

    private double product() {
        double left = unary();
        while (true) {
            char op = next();
            if (op == '*') {
                pos++;
                left *= unary();
            } else if (op == '/') {
                pos++;
                double right = unary();
                if (right == 0) {
                    throw new ArithmeticException("division by zero");
                }
                left /= right;
            } else {
                return left;
            }
        }
    }

    private double unary() {
        char c = next();
        if (c == '-') {
            pos++;
            return -unary();
        }
        if (c == '(') {
            pos++;
            double value = sum();
            if (next() != ')') {
                throw new IllegalArgumentException("closing parenthesis is missing");
            }
            pos++;
            return value;
        }
        return number();
    }

    private double number() {
        int start = pos;
        int dots = 0;
        int digits = 0;
        while (pos < text.length()) {
            char c = text.charAt(pos);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                dots++;
            } else {
                break;
            }
            pos++;
        }
        if (digits == 0 || dots > 1) {
            throw new IllegalArgumentException("number expected");
        }
        return Double.parseDouble(text.substring(start, pos));
    }
}
