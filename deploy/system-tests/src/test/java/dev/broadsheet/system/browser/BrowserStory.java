package dev.broadsheet.system.browser;

import dev.broadsheet.system.RunningPlatform;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader does in a browser. Runs before other stories, while the platform has the sample papers alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(1)
@ExtendWith({RunningPlatform.class, RunningBrowser.class})
@interface BrowserStory {}
