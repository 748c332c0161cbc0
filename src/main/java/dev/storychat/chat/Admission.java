package dev.storychat.chat;

/** Who is answered, and where. Each is one CDI bean; a message is answered when all of them admit it. */
public interface Admission {

    /**
     * Whether a message is answered. Asked before the model, the history or anybody else hears of it, and after it was
     * acknowledged: it may take as long as the platform does.
     *
     * @return false when not; its author has then been told why
     */
    boolean admits(Message message);
}
