/** Programs under test as processes: started, fed, listened to, and ended with all they started. */
package dev.socketlab.grading.process;
